-- $1 assessment, $2 version, $3, $4 scope, $5 class, $6 behind which place of a class, $7 rank, $8 unit, $9 how many. Who has no rank stands last.
SELECT s.body, s.class_place, CASE WHEN s.unit_rank = 0 THEN 9223372036854775807 ELSE s.unit_rank END
FROM assessment_sheets AS s
JOIN unit_nodes AS n ON n.id = s.unit_id
WHERE s.assessment_id = $1 AND s.version = $2 AND n.path >= $3 AND n.path < $4 AND ($5 = '' OR s.object_class = $5)
    AND (s.class_place, CASE WHEN s.unit_rank = 0 THEN 9223372036854775807 ELSE s.unit_rank END, s.unit_id) > ($6, $7, $8)
ORDER BY s.class_place, CASE WHEN s.unit_rank = 0 THEN 9223372036854775807 ELSE s.unit_rank END, s.unit_id
LIMIT $9
