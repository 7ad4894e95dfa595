-- $1: picture or video.
SELECT p.id, p.post_id, p.post_version, p.account_id, p.digest, v.published_at
FROM post_pictures AS p
JOIN post_versions AS v ON v.post_id = p.post_id AND v.version = p.post_version
WHERE p.state = 'waiting' AND p.kind = $1
ORDER BY p.id
LIMIT $2
