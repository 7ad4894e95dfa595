-- The account and the tree path of its present host, for the check of scope.
SELECT i.id, n.path
FROM account_identities AS i
JOIN account_versions AS v ON v.account_id = i.id AND v.recorded_to = 9223372036854775807
JOIN unit_nodes AS n ON n.id = v.host_unit_id
WHERE i.platform = $1 AND i.platform_account_id = $2
ORDER BY v.valid_from DESC
LIMIT 1
