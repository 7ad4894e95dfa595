INSERT INTO finding_files (id, finding_id, attachment_id, part, answer_id, event, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
