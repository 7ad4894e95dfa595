SELECT t.id, t.process, t.subject_kind, t.subject_id, t.task, t.title, t.unit_id, t.created_at, t.due_at, t.is_provisional, v.name, t.done_at
FROM todo_items AS t
LEFT JOIN unit_versions AS v ON v.unit_id = t.unit_id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
WHERE t.done_by = $1
ORDER BY t.done_at DESC, t.id DESC
LIMIT $2
