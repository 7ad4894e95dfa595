-- Everything that was ever observed of an account's posts, for its archive.
SELECT p.post_id, p.version, p.platform_post_id, p.published_at, p.recorded_from, p.is_gone, p.title, p.body, p.url
FROM post_versions AS p
WHERE p.account_id = $1
ORDER BY p.published_at, p.post_id, p.version
