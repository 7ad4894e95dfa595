-- How many accounts each unit of [$1, $2) hosts now. Reads a table of the module registry, which stands above: the count is shown with
-- the unit, and a unit that hosts accounts cannot be abolished.
SELECT n.id, n.path, count(*)
FROM unit_nodes AS n
JOIN account_versions AS a ON a.host_unit_id = n.id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
WHERE n.path >= $1 AND n.path < $2
GROUP BY n.id, n.path;
