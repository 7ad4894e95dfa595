-- $1 $2 scope, $3 $4 group, $5 behind which id, $6 limit.
SELECT i.id, a.name, i.platform, i.platform_account_id, a.certified_host, a.is_baseline, u.unit_id, u.name, u.short_name, u.kind,
       (SELECT count(*) FROM filing_duties AS d WHERE d.account_id = i.id AND d.kind = 'filing')
FROM account_versions AS a
JOIN account_identities AS i ON i.id = a.account_id
JOIN unit_nodes AS n ON n.id = a.host_unit_id
JOIN unit_versions AS u ON u.unit_id = a.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31' AND a.state = 'to_be_completed'
  AND n.path >= $1 AND n.path < $2 AND n.path >= $3 AND n.path < $4 AND i.id > $5
ORDER BY i.id LIMIT $6
