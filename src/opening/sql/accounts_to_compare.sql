-- Accounts that are not closed, with their hosts; $1 at most so many.
SELECT v.account_id, v.name, i.platform, u.unit_id, u.name, u.short_name, u.kind, v.purpose, n.path
FROM account_versions AS v
JOIN account_identities AS i ON i.id = v.account_id
JOIN unit_versions AS u ON u.unit_id = v.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = v.host_unit_id
WHERE v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
  AND v.state NOT IN ('shut_down', 'freezing', 'cancelled_to_audit', 'cancelled')
ORDER BY v.account_id LIMIT $1
