-- $1 account. As it is called and hosted now, or was last.
SELECT i.id, v.name, i.platform, u.unit_id, u.name, u.short_name
FROM account_identities AS i
JOIN account_versions AS v ON v.account_id = i.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
JOIN unit_versions AS u ON u.unit_id = v.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE i.id = $1
