UPDATE todo_items SET done_at = $3, done_by = $2
WHERE subject_kind = 'round' AND subject_id = $1 AND task = 'assign' AND person_id = $2 AND done_at IS NULL
