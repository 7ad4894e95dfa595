INSERT INTO todo_items (id, process, subject_kind, subject_id, task, title, unit_id, role, person_id, created_at, due_at, is_provisional)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
