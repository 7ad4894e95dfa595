UPDATE todo_items SET unit_id = $2 WHERE unit_id = $1 AND done_at IS NULL
