-- Of the accounts of a part of the tree: $1, $2 scope; $3, $4 chosen part; $14 platform; no single account ($13 is 0).
FROM post_hits AS h
WHERE $13 = 0
  AND h.account_id IN (SELECT a.account_id FROM account_versions AS a
                       JOIN unit_nodes AS n ON n.id = a.host_unit_id
                       JOIN account_identities AS i ON i.id = a.account_id
                       WHERE a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
                         AND n.path >= $1 AND n.path < $2 AND n.path >= $3 AND n.path < $4 AND ($14 = '' OR i.platform = $14))
