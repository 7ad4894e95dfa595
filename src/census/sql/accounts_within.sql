-- $1 $2 paths, $3 day: the accounts that were there on the day, as known now.
SELECT i.id, a.host_unit_id, a.name, i.platform, i.platform_account_id, a.kind, a.certified_host, a.link, a.state
FROM account_versions AS a
JOIN account_identities AS i ON i.id = a.account_id
JOIN unit_nodes AS n ON n.id = a.host_unit_id
WHERE a.recorded_to = 9223372036854775807 AND a.valid_from <= $3 AND a.valid_to > $3 AND a.state NOT IN ('cancelled', 'cancelled_to_audit')
  AND n.path >= $1 AND n.path < $2
ORDER BY a.name, i.id
