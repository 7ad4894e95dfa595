-- The accounts of a unit as the preview of a reorganisation names them.
SELECT v.account_id, v.name, i.platform, v.state
FROM account_versions AS v
JOIN account_identities AS i ON i.id = v.account_id
WHERE v.host_unit_id = $1 AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
ORDER BY v.name, v.account_id
LIMIT 200
