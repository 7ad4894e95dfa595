INSERT INTO application_materials (id, application_id, attachment_id, added_by, added_at) VALUES ($1, $2, $3, $4, $5)
