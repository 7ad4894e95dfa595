SELECT i.id, v.name, i.platform, u.name
FROM account_identities AS i
JOIN account_versions AS v ON v.account_id = i.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = v.host_unit_id
JOIN unit_versions AS u ON u.unit_id = v.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE n.path >= $1 AND n.path < $2 AND (v.name LIKE $3 ESCAPE '\' OR i.platform_account_id = $4 OR v.link = $4)
ORDER BY CASE WHEN v.name = $4 OR i.platform_account_id = $4 THEN 0 ELSE 1 END, length(v.name), i.id
LIMIT 10
