SELECT count(*)
FROM collection_runs AS r
WHERE EXISTS (SELECT 1 FROM collection_outcomes AS o
              JOIN account_versions AS a ON a.account_id = o.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
              JOIN unit_nodes AS n ON n.id = a.host_unit_id
              WHERE o.run_id = r.id AND n.path >= $1 AND n.path < $2)
