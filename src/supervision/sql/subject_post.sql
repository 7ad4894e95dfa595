SELECT p.account_id, p.platform_post_id, p.title FROM post_versions AS p
WHERE p.post_id = $1 AND p.recorded_from <= $2 AND p.is_gone = 0
ORDER BY p.version DESC LIMIT 1
