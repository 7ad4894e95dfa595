-- $1 unit, $2 role, $3 person, $4 process ('' any). The most urgent first, undated last.
SELECT t.id, t.process, t.subject_kind, t.subject_id, t.task, t.title, t.unit_id, u.name, u.short_name, t.role, t.created_at, t.due_at,
       t.is_provisional, t.done_at, f.severity, f.state, f.host_unit_id, h.name, h.short_name
FROM todo_items AS t
LEFT JOIN unit_versions AS u ON u.unit_id = t.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
LEFT JOIN findings AS f ON t.subject_kind = 'finding' AND f.id = t.subject_id
LEFT JOIN unit_versions AS h ON h.unit_id = f.host_unit_id AND h.recorded_to = 9223372036854775807 AND h.valid_to = '9999-12-31'
WHERE t.done_at IS NULL AND t.unit_id = $1 AND t.role = $2 AND (t.person_id IS NULL OR t.person_id = $3) AND ($4 = '' OR t.process = $4)
ORDER BY CASE WHEN t.due_at IS NULL THEN 1 ELSE 0 END, t.due_at, t.id
