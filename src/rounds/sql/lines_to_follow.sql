-- Accounts of a round whose unit is no longer in force and that the registry has under another one, which is. From the units, of which few are ended.
SELECT l.id, v.unit_id, v.name
FROM unit_versions AS o
CROSS JOIN round_accounts AS l
JOIN account_versions AS a ON a.account_id = l.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_versions AS v ON v.unit_id = a.host_unit_id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31' AND v.state = 'active'
WHERE o.recorded_to = 9223372036854775807 AND o.valid_to = '9999-12-31' AND o.state <> 'active' AND l.unit_id = o.unit_id AND l.round_id = $1
ORDER BY l.id
