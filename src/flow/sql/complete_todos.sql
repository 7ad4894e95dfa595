UPDATE todo_items SET done_at = $1, done_by = $2
WHERE subject_kind = $3 AND subject_id = $4 AND done_at IS NULL AND ($5 = '' OR task = $5)
