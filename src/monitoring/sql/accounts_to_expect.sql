-- Accounts that a complete look at a platform must meet: opened, publishing, not yet cancelled.
SELECT i.id
FROM account_identities AS i
JOIN account_versions AS a ON a.account_id = i.id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
WHERE i.platform = $1 AND n.path >= $2 AND n.path < $3 AND a.kind = 'publishing'
  AND a.state NOT IN ('freezing', 'cancelled_to_audit', 'cancelled')
ORDER BY i.id
