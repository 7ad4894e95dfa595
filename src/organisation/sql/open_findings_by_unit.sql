-- How many findings each unit of [$1, $2) has open (a table of the module supervision, for the count beside the unit).
SELECT n.id, count(*)
FROM unit_nodes AS n
JOIN findings AS f ON f.host_unit_id = n.id AND f.closed_at IS NULL
WHERE n.path >= $1 AND n.path < $2
GROUP BY n.id;
