-- What waits for a role at a unit, or for one person of it: the most urgent first, undated last.
SELECT t.id, t.process, t.subject_kind, t.subject_id, t.task, t.title, t.unit_id, t.created_at, t.due_at, t.is_provisional, v.name
FROM todo_items AS t
LEFT JOIN unit_versions AS v ON v.unit_id = t.unit_id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
WHERE t.done_at IS NULL AND t.unit_id = $1 AND t.role = $2 AND (t.person_id IS NULL OR t.person_id = $3)
ORDER BY CASE WHEN t.due_at IS NULL THEN 1 ELSE 0 END, t.due_at, t.id
LIMIT $4
