UPDATE todo_items SET unit_id = $4 WHERE subject_kind = $1 AND subject_id = $2 AND unit_id = $3 AND done_at IS NULL
