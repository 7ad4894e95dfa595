INSERT INTO application_countersigns (id, application_id, content_number, unit_id, person_id, question, asked_by, asked_at, due_at, answer)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '')
