INSERT INTO attachments (id, digest, size_bytes, media_type, file_name, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
