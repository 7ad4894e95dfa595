-- Accounts that a unit hosts on a platform, apart from $3; closed ones do not count (152号 二(一)).
SELECT v.account_id, v.name
FROM account_versions AS v
JOIN account_identities AS i ON i.id = v.account_id
WHERE v.host_unit_id = $1 AND i.platform = $2 AND v.account_id <> $3
    AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
    AND v.state NOT IN ('shut_down', 'freezing', 'cancelled_to_audit', 'cancelled')
ORDER BY v.account_id
