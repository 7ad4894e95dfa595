-- Every account, to tell one that lies outside the task from one that is not registered at all.
SELECT i.id, i.platform, i.platform_account_id, a.name, a.link, a.host_unit_id, n.path
FROM account_versions AS a
JOIN account_identities AS i ON i.id = a.account_id
JOIN unit_nodes AS n ON n.id = a.host_unit_id
WHERE a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
ORDER BY i.id
