SELECT f.id, f.title, f.severity, f.state
FROM findings AS f
JOIN unit_nodes AS n ON n.id = f.host_unit_id
WHERE f.rule = $1 AND n.path >= $2 AND n.path < $3
ORDER BY f.id DESC LIMIT 20
