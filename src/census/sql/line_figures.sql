-- $1 campaign, $2 $3 scope. Of signed sheets alone: what is not signed is not said yet.
SELECT l.verdict, l.decision, count(*)
FROM census_lines AS l
JOIN census_sheets AS s ON s.id = l.sheet_id
JOIN unit_nodes AS n ON n.id = s.unit_id
WHERE s.census_id = $1 AND n.path >= $2 AND n.path < $3 AND s.state IN ('signed', 'archived')
GROUP BY l.verdict, l.decision
