SELECT n.path FROM unit_nodes AS n
JOIN unit_versions AS v ON v.unit_id = n.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
WHERE n.id = $1 AND v.state = 'active'
