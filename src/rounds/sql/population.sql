-- $1 $2 paths, $3 day: the accounts in use on the day, as known now, with their unit as it is today. Units that the filing duty leaves out are not
-- inspected.
SELECT i.id, i.platform, i.platform_account_id, a.name, a.kind, a.opened_on, n.id, n.path, v.kind, v.name
FROM account_versions AS a
JOIN account_identities AS i ON i.id = a.account_id
JOIN unit_nodes AS n ON n.id = a.host_unit_id
JOIN unit_versions AS v ON v.unit_id = n.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
WHERE a.recorded_to = 9223372036854775807 AND a.valid_from <= $3 AND a.valid_to > $3
  AND a.state IN ('opened_to_file', 'normal', 'amended_to_file', 'to_be_completed', 'shutdown_planned', 'cancellation_planned', 'unauthorised')
  AND v.is_covered = 1 AND n.path >= $1 AND n.path < $2
ORDER BY i.id
