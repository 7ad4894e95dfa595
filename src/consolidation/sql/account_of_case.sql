-- The account and its host as they are now.
SELECT v.name, i.platform, v.state, v.host_unit_id, u.name, u.short_name, u.kind, n.path, coalesce(u.supervising_unit_id, u.parent_id, 0),
       coalesce(s.kind, '')
FROM account_identities AS i
JOIN account_versions AS v ON v.account_id = i.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = v.host_unit_id
JOIN unit_versions AS u ON u.unit_id = v.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
LEFT JOIN unit_versions AS s ON s.unit_id = coalesce(u.supervising_unit_id, u.parent_id) AND s.recorded_to = 9223372036854775807 AND s.valid_to = '9999-12-31'
WHERE i.id = $1
