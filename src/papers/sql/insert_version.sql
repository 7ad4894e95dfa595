INSERT INTO paper_versions (id, paper_id, number, content, digest, origin, person_id, unit_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
