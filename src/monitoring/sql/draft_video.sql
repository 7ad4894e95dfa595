-- Its owner's alone.
SELECT d.id, f.file_name, d.state, d.refusal, d.hits
FROM draft_videos AS d
JOIN attachments AS f ON f.id = d.attachment_id
WHERE d.id = $1 AND d.created_by = $2
