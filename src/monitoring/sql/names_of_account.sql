-- The names by which an account and its host are registered, within a scope.
SELECT a.name, u.name, u.short_name
FROM account_versions AS a
JOIN unit_nodes AS n ON n.id = a.host_unit_id
JOIN unit_versions AS u ON u.unit_id = n.id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE a.account_id = $1 AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31' AND n.path >= $2 AND n.path < $3
