SELECT n.id, n.path, v.kind, v.name, v.short_name, v.supervising_unit_id
FROM unit_nodes AS n
JOIN unit_versions AS v ON v.unit_id = n.id AND v.recorded_to = 9223372036854775807
WHERE n.id = $1
ORDER BY v.valid_to DESC LIMIT 1
