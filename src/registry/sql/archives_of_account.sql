SELECT r.id, t.id, t.file_name, t.size_bytes, t.digest, r.posts, r.first_published_at, r.last_published_at, r.taken_at
FROM account_archives AS r
JOIN attachments AS t ON t.id = r.attachment_id
WHERE r.account_id = $1
ORDER BY r.id DESC
