-- Present posts of account $1 published from $2 on, the newest $3; $4 the rule whose hit stays out of the profile until a person calls it a false alarm.
SELECT v.post_id, v.version, v.published_at, v.recorded_from, v.title, v.body, COALESCE(h.triage, '')
FROM post_versions AS v
LEFT JOIN post_hits AS h ON h.post_id = v.post_id AND h.post_version = v.version AND h.rule = $4
WHERE v.account_id = $1 AND v.published_at >= $2 AND v.recorded_to = 9223372036854775807 AND v.is_gone = 0
ORDER BY v.published_at DESC, v.post_id DESC
LIMIT $3
