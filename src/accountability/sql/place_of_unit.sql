-- A unit with its newest names, and the unit that supervises it.
SELECT n.id, u.name, u.short_name, u.kind, n.path, coalesce(u.supervising_unit_id, u.parent_id, 0), coalesce(s.name, ''), coalesce(s.kind, '')
FROM unit_nodes AS n
JOIN unit_versions AS u ON u.unit_id = n.id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
LEFT JOIN unit_versions AS s ON s.unit_id = coalesce(u.supervising_unit_id, u.parent_id) AND s.recorded_to = 9223372036854775807
    AND s.valid_to = '9999-12-31'
WHERE n.id = $1
