-- What others must do on what this person set going: he took a step on it before the item was opened. Parameters as in inbox_done.
SELECT t.id, t.process, t.subject_kind, t.subject_id, t.task, t.title, t.unit_id, u.name, u.short_name, t.role, t.created_at, t.due_at,
       t.is_provisional, t.done_at, f.severity, f.state, f.host_unit_id, h.name, h.short_name
FROM todo_items AS t
LEFT JOIN unit_versions AS u ON u.unit_id = t.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
LEFT JOIN findings AS f ON t.subject_kind = 'finding' AND f.id = t.subject_id
LEFT JOIN unit_versions AS h ON h.unit_id = f.host_unit_id AND h.recorded_to = 9223372036854775807 AND h.valid_to = '9999-12-31'
WHERE t.done_at IS NULL AND ($2 = '' OR t.process = $2)
  AND EXISTS (SELECT 1 FROM ledger_entries AS e WHERE e.subject_kind = t.subject_kind AND e.subject_id = t.subject_id
              AND e.actor_person_id = $1 AND e.recorded_at <= t.created_at)
ORDER BY CASE WHEN t.due_at IS NULL THEN 1 ELSE 0 END, t.due_at, t.id LIMIT $3
