-- Pictures on other posts that share a part of the hash with picture $1; $2, $3 scope.
SELECT DISTINCT p.id, p.hash, p.post_id, v.title, v.published_at, p.account_id, a.name
FROM post_picture_bands AS own
JOIN post_picture_bands AS b ON b.band = own.band AND b.bits = own.bits AND b.picture_id <> own.picture_id
JOIN post_pictures AS p ON p.id = b.picture_id
JOIN post_versions AS v ON v.post_id = p.post_id AND v.version = p.post_version
JOIN account_versions AS a ON a.account_id = p.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
WHERE own.picture_id = $1 AND p.post_id <> $4 AND n.path >= $2 AND n.path < $3
ORDER BY v.published_at DESC, p.id DESC
LIMIT $5
