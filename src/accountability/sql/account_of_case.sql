-- The account as it is now.
SELECT i.id, v.name, i.platform, v.state, v.host_unit_id
FROM account_identities AS i
JOIN account_versions AS v ON v.account_id = i.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
WHERE i.id = $1
