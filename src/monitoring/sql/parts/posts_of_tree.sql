-- Of the accounts of a part of the tree, along the index by time (the + keeps the planner from beginning with the accounts): $1, $2 scope;
-- $3, $4 chosen part; $7 platform; no single account ($11 is 0).
FROM post_versions AS v
WHERE v.recorded_to = 9223372036854775807 AND $11 = 0
  AND +v.account_id IN (SELECT a.account_id FROM account_versions AS a
                    JOIN unit_nodes AS n ON n.id = a.host_unit_id
                    JOIN account_identities AS i ON i.id = a.account_id
                    WHERE a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
                      AND n.path >= $1 AND n.path < $2 AND n.path >= $3 AND n.path < $4 AND ($7 = '' OR i.platform = $7))
