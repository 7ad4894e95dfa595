-- What account $1 published before $2, the newest $3.
SELECT title, body
FROM post_versions
WHERE account_id = $1 AND published_at < $2 AND recorded_to = 9223372036854775807 AND is_gone = 0
ORDER BY published_at DESC, post_id DESC
LIMIT $3
