-- $1 post, $2 known at.
SELECT p.title, p.url, p.body
FROM post_versions AS p
WHERE p.post_id = $1 AND p.recorded_from <= $2
ORDER BY p.version DESC LIMIT 1
