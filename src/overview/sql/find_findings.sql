SELECT f.id, f.title, u.name
FROM findings AS f JOIN unit_nodes AS n ON n.id = f.host_unit_id
JOIN unit_versions AS u ON u.unit_id = f.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE n.path >= $1 AND n.path < $2 AND (f.title LIKE $3 ESCAPE '\' OR f.id = $4)
ORDER BY CASE WHEN f.id = $4 THEN 0 ELSE 1 END, f.id DESC
LIMIT 8
