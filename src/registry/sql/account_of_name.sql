-- The host of another account in force that carries this name on the platform.
SELECT u.name
FROM account_versions AS v
JOIN account_identities AS i ON i.id = v.account_id
JOIN unit_versions AS u ON u.unit_id = v.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE v.name = $1 AND i.platform = $2 AND v.account_id <> $3 AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
    AND v.state NOT IN ('shut_down', 'freezing', 'cancelled_to_audit', 'cancelled')
