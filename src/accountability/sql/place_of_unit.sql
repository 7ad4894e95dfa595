-- A unit with its newest names, and the unit in charge of its new media (主管单位). A town and a department are in charge of their own
-- (152号 一): what the city office watches over directly has no other between.
SELECT n.id, u.name, u.short_name, u.kind, n.path,
    CASE s.kind WHEN 'city_office' THEN n.id ELSE coalesce(u.supervising_unit_id, u.parent_id, 0) END,
    CASE s.kind WHEN 'city_office' THEN u.name ELSE coalesce(s.name, '') END,
    CASE s.kind WHEN 'city_office' THEN u.kind ELSE coalesce(s.kind, '') END
FROM unit_nodes AS n
JOIN unit_versions AS u ON u.unit_id = n.id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
LEFT JOIN unit_versions AS s ON s.unit_id = coalesce(u.supervising_unit_id, u.parent_id) AND s.recorded_to = 9223372036854775807
    AND s.valid_to = '9999-12-31'
WHERE n.id = $1
