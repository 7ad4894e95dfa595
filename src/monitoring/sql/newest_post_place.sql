-- The newest version with content, its account and where that stands; $2, $3 scope.
SELECT v.version - v.is_gone, v.account_id, n.path
FROM post_versions AS v
JOIN account_versions AS a ON a.account_id = v.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
WHERE v.post_id = $1 AND v.recorded_to = 9223372036854775807 AND n.path >= $2 AND n.path < $3
