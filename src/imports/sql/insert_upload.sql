INSERT INTO uploads (id, file_name, size_bytes, created_by, created_at) VALUES ($1, $2, $3, $4, $5)
