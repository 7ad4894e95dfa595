-- The units right below the root: towns, departments and the like.
SELECT n.id, n.path, v.kind, v.short_name
FROM unit_nodes AS n
JOIN unit_versions AS v ON v.unit_id = n.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
JOIN unit_versions AS r ON r.unit_id = v.parent_id AND r.recorded_to = 9223372036854775807 AND r.valid_to = '9999-12-31'
WHERE r.parent_id IS NULL
ORDER BY n.path
