INSERT INTO paper_templates (id, template, number, content, digest, attachment_id, note, person_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
