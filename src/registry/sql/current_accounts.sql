-- What is known and true now of every account, for comparing an import with.
SELECT i.id, i.platform, i.platform_account_id, i.version, n.path, v.name, v.kind, v.state, v.host_unit_id, v.certified_host, v.link, v.purpose, v.opened_on, v.is_baseline
FROM account_versions AS v
JOIN account_identities AS i ON i.id = v.account_id
JOIN unit_nodes AS n ON n.id = v.host_unit_id
WHERE v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
