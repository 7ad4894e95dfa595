-- How many findings each unit of [$1, $2) has open (a table of the module supervision, for the count beside the unit).
SELECT n.id, (SELECT count(*) FROM findings AS f WHERE f.host_unit_id = n.id AND f.closed_at IS NULL)
FROM unit_nodes AS n
WHERE n.path >= $1 AND n.path < $2;
