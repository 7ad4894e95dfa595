-- $1 campaign, $2 $3 scope.
SELECT n.path, s.state, s.is_late, s.declares_none
FROM census_sheets AS s JOIN unit_nodes AS n ON n.id = s.unit_id
WHERE s.census_id = $1 AND n.path >= $2 AND n.path < $3
