INSERT INTO upload_chunks (upload_id, chunk_number, digest, size_bytes) VALUES ($1, $2, $3, $4)
ON CONFLICT (upload_id, chunk_number) DO UPDATE SET digest = excluded.digest, size_bytes = excluded.size_bytes
