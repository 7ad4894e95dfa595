SELECT p.title, p.body, p.url, p.published_at, p.recorded_from, p.is_gone, p.digest
FROM post_versions AS p
WHERE p.post_id = $1 AND p.version = $2
