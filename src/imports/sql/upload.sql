SELECT u.file_name, u.size_bytes, (SELECT CAST(coalesce(sum(c.size_bytes), 0) AS BIGINT) FROM upload_chunks AS c WHERE c.upload_id = u.id)
FROM uploads AS u WHERE u.id = $1 AND u.created_by = $2
