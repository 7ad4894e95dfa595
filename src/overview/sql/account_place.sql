-- $1 account. Its name and its present host.
SELECT v.name, v.host_unit_id
FROM account_versions AS v
WHERE v.account_id = $1 AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
