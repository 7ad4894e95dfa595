SELECT count(*)
FROM assessment_sheets AS s
JOIN unit_nodes AS n ON n.id = s.unit_id
WHERE s.assessment_id = $1 AND s.version = $2 AND n.path >= $3 AND n.path < $4 AND ($5 = '' OR s.object_class = $5)
