-- As failing_next, for whoever sees the whole city: CROSS JOIN keeps SQLite to the index of last posts, where the ten are found at once.
SELECT i.id, v.name, i.platform, u.unit_id, u.name, u.short_name, i.last_post_at
FROM account_identities AS i
CROSS JOIN account_versions AS v
CROSS JOIN unit_nodes AS n
CROSS JOIN unit_versions AS u
WHERE v.account_id = i.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31' AND n.id = v.host_unit_id
  AND u.unit_id = v.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
  AND v.kind = 'publishing' AND v.state NOT IN ('shut_down', 'freezing', 'cancelled_to_audit', 'cancelled')
  AND i.last_post_at >= (CAST($3 AS BIGINT) - CAST($4 AS BIGINT) + 1) * 86400000 - 28800000
  AND n.path >= $1 AND n.path < $2 AND ($5 = 0 OR i.id = $5)
ORDER BY i.last_post_at, i.id
LIMIT 10
