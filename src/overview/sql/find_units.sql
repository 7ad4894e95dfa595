SELECT v.unit_id, v.name, v.short_name
FROM unit_versions AS v JOIN unit_nodes AS n ON n.id = v.unit_id
WHERE v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31' AND n.path >= $1 AND n.path < $2
  AND (v.name LIKE $3 ESCAPE '\' OR v.short_name LIKE $3 ESCAPE '\' OR v.credit_code = $4)
ORDER BY CASE WHEN v.name = $4 OR v.short_name = $4 THEN 0 ELSE 1 END, length(v.name), v.unit_id
LIMIT 10
