INSERT INTO paper_notes (id, paper_id, text_number, event, body, person_id, unit_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
