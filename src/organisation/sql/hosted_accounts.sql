SELECT a.account_id
FROM account_versions AS a
WHERE a.host_unit_id = $1 AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
ORDER BY a.account_id;
