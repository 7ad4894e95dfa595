-- Within a scope: digest of the picture's bytes.
SELECT p.digest
FROM post_pictures AS p
JOIN account_versions AS a ON a.account_id = p.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
WHERE p.id = $1 AND n.path >= $2 AND n.path < $3
