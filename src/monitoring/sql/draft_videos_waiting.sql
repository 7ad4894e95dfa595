SELECT d.id, f.digest, d.account_id, d.published_at
FROM draft_videos AS d
JOIN attachments AS f ON f.id = d.attachment_id
WHERE d.state = 'waiting'
ORDER BY d.id
LIMIT $1
