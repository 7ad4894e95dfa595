UPDATE todo_items SET done_at = $1, done_by = $2
WHERE subject_kind = $3 AND subject_id = $4 AND task = $5 AND unit_id = $6 AND done_at IS NULL
