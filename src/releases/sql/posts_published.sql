SELECT v.post_id, v.version, v.account_id, v.published_at, v.title, v.body, v.rulebook_version
FROM post_versions AS v
WHERE v.published_at >= $1 AND v.published_at < $2 AND v.recorded_to = 9223372036854775807 AND v.is_gone = 0
ORDER BY v.post_id
