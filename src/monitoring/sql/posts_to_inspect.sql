-- Present posts with their text, the newest first, behind ($1, $2); published from $3 and before $4; $5 limit.
SELECT v.post_id, v.version, v.account_id, v.published_at, v.title, v.body, v.hit_count, a.name
FROM post_versions AS v
JOIN account_versions AS a ON a.account_id = v.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
WHERE v.recorded_to = 9223372036854775807 AND v.is_gone = 0 AND v.published_at >= $3 AND v.published_at < $4
  AND (v.published_at, v.post_id) < ($1, $2)
ORDER BY v.published_at DESC, v.post_id DESC
LIMIT $5
