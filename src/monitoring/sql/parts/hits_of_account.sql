-- Of the account $13, if it belongs to the scope ($1, $2), the chosen part ($3, $4) and the platform $14.
FROM post_hits AS h
WHERE h.account_id = $13
  AND EXISTS (SELECT 1 FROM account_versions AS a
              JOIN unit_nodes AS n ON n.id = a.host_unit_id
              JOIN account_identities AS i ON i.id = a.account_id
              WHERE a.account_id = $13 AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
                AND n.path >= $1 AND n.path < $2 AND n.path >= $3 AND n.path < $4 AND ($14 = '' OR i.platform = $14))
