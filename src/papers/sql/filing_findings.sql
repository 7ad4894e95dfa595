-- What people upheld of omissions, concealments and misreports, first seen from $1 to $2; $3 $4 scope of the host.
SELECT f.rule, f.title, f.account_id, f.host_unit_id, coalesce(a.name, f.title), coalesce(i.platform, ''), u.name
FROM findings AS f
JOIN unit_nodes AS n ON n.id = f.host_unit_id
JOIN unit_versions AS u ON u.unit_id = f.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
LEFT JOIN account_identities AS i ON i.id = f.account_id
LEFT JOIN account_versions AS a ON a.account_id = f.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
WHERE f.rule IN ('2.3a-omitted', '2.3a-concealed', '2.3a-misreported', '2.3a-unregistered', '2.1c-unauthorised-account')
  AND f.state NOT IN ('warned', 'to_verify', 'not_upheld') AND f.first_day >= $1 AND f.first_day <= $2 AND n.path >= $3 AND n.path < $4
ORDER BY f.rule, u.name, f.id
