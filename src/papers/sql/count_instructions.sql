-- The filter of instructions.sql.
SELECT count(*)
FROM paper_instructions AS i
JOIN papers AS p ON p.id = i.paper_id
JOIN unit_nodes AS pn ON pn.id = p.unit_id
JOIN unit_nodes AS n ON n.id = i.unit_id
JOIN unit_versions AS u ON u.unit_id = i.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE ((n.path >= $1 AND n.path < $2) OR (pn.path >= $1 AND pn.path < $2)) AND ($3 = '' OR i.state = $3)
