SELECT count(*)
FROM census_lines AS l
JOIN census_sheets AS s ON s.id = l.sheet_id
JOIN unit_nodes AS n ON n.id = s.unit_id
WHERE s.census_id = $1 AND n.path >= $2 AND n.path < $3 AND l.decision <> '' AND ($4 = '' OR l.decision = $4) AND ($5 = '' OR l.verdict = $5)
