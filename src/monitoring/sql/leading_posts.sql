-- Present posts of the city office's accounts published from $1 and before $2, the newest $3.
SELECT v.published_at, v.title, v.body
FROM unit_versions AS u
JOIN account_versions AS a ON a.host_unit_id = u.unit_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN post_versions AS v ON v.account_id = a.account_id
WHERE u.kind = 'city_office' AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
  AND v.published_at >= $1 AND v.published_at < $2 AND v.recorded_to = 9223372036854775807 AND v.is_gone = 0
ORDER BY v.published_at DESC, v.post_id DESC
LIMIT $3
