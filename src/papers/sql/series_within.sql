SELECT s.id, s.word, s.unit_id, n.path, u.name
FROM document_series AS s
JOIN unit_nodes AS n ON n.id = s.unit_id
JOIN unit_versions AS u ON u.unit_id = s.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE n.path >= $1 AND n.path < $2 AND s.is_in_use = 1 ORDER BY s.id
