-- Accounts of today within the scope [$1, $2) and under [$3, $4), without further filter: by the index of hosts.
SELECT count(*)
FROM unit_nodes AS n
JOIN account_versions AS v ON v.host_unit_id = n.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
WHERE n.path >= $1 AND n.path < $2 AND n.path >= $3 AND n.path < $4
