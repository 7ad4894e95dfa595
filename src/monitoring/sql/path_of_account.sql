SELECT n.path FROM account_versions AS a
JOIN unit_nodes AS n ON n.id = a.host_unit_id
WHERE a.account_id = $1 AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31' AND n.path >= $2 AND n.path < $3
