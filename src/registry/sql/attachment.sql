SELECT a.id, a.digest, a.size_bytes, a.media_type, a.file_name, a.created_by, a.created_at FROM attachments AS a WHERE a.id = $1
