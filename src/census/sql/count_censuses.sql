SELECT count(*) FROM censuses AS c
JOIN unit_nodes AS r ON r.id = c.scope_unit_id
WHERE ($3 = '' OR c.state = $3)
  AND ((r.path >= $1 AND r.path < $2)
       OR EXISTS (SELECT 1 FROM census_sheets AS s JOIN unit_nodes AS n ON n.id = s.unit_id WHERE s.census_id = c.id AND n.path >= $1 AND n.path < $2))
