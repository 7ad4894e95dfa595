SELECT f.id, f.attachment_id, f.part, f.answer_id, f.event, a.file_name, a.media_type, a.size_bytes, a.digest, f.added_at
FROM finding_files AS f
JOIN attachments AS a ON a.id = f.attachment_id
WHERE f.finding_id = $1 ORDER BY f.id
