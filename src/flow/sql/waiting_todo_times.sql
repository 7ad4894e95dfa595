SELECT created_at, due_at FROM todo_items
WHERE done_at IS NULL AND unit_id = $1 AND role = $2 AND (person_id IS NULL OR person_id = $3)
