SELECT p.id, f.file_name, p.state, p.refusal, p.reading, p.hash, p.recorded_from
FROM post_pictures AS p
JOIN attachments AS f ON f.id = p.attachment_id
WHERE p.post_id = $1 AND p.post_version = $2
ORDER BY p.id
