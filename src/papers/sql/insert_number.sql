INSERT INTO document_numbers (id, word, year, number, state, origin, paper_id, reason, person_id, created_at, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)
