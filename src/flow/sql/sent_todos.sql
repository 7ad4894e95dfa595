-- What others must do on subjects that this person set going: he dispatched, asked or appealed.
SELECT t.id, t.process, t.subject_kind, t.subject_id, t.task, t.title, t.unit_id, t.created_at, t.due_at, t.is_provisional, v.name
FROM todo_items AS t
LEFT JOIN unit_versions AS v ON v.unit_id = t.unit_id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
WHERE t.done_at IS NULL AND EXISTS (SELECT 1 FROM ledger_entries AS e
    WHERE e.subject_kind = t.subject_kind AND e.subject_id = t.subject_id AND e.actor_person_id = $1 AND e.recorded_at <= t.created_at)
ORDER BY CASE WHEN t.due_at IS NULL THEN 1 ELSE 0 END, t.due_at, t.id
LIMIT $2
