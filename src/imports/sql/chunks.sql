SELECT chunk_number, digest FROM upload_chunks WHERE upload_id = $1 ORDER BY chunk_number
