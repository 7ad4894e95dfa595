INSERT INTO paper_instructions (id, paper_id, given_by, body, given_on, unit_id, due_on, state, result, recorded_by, created_at, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', '', $8, $9, 1)
