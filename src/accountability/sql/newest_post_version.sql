SELECT p.version, p.digest, p.account_id, coalesce(v.host_unit_id, 0)
FROM post_versions AS p
LEFT JOIN account_versions AS v ON v.account_id = p.account_id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
WHERE p.post_id = $1
ORDER BY p.version DESC
LIMIT 1
