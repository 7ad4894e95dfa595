SELECT count(*)
FROM appointments AS a
JOIN unit_nodes AS n ON n.id = a.unit_id
WHERE n.path >= $1 AND n.path < $2 AND a.recorded_to = 9223372036854775807 AND ($3 = 0 OR a.unit_id = $3) AND ($4 = 0 OR a.person_id = $4);
