-- $5 the width of a step, in millionths of a point.
SELECT s.object_class, s.total / $5, count(*)
FROM assessment_sheets AS s
JOIN unit_nodes AS n ON n.id = s.unit_id
WHERE s.assessment_id = $1 AND s.version = $2 AND n.path >= $3 AND n.path < $4 AND s.total IS NOT NULL
GROUP BY s.object_class, s.total / $5
ORDER BY s.object_class, s.total / $5
