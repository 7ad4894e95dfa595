INSERT INTO document_series (id, word, unit_id, is_in_use, person_id, created_at) VALUES ($1, $2, $3, 1, $4, $5)
