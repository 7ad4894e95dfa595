-- The unit and all above it, the root first. Upwards by superior: comparing paths would look at every unit there is.
WITH RECURSIVE line (id) AS (
    SELECT n.id FROM unit_nodes AS n WHERE n.id = $1
    UNION ALL
    SELECT v.parent_id
    FROM line AS l
    JOIN unit_versions AS v ON v.unit_id = l.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
    WHERE v.parent_id IS NOT NULL
)
SELECT v.unit_id, v.name, v.short_name, v.credit_code, v.kind, v.level, v.parent_id, v.supervising_unit_id, v.sector_authority_id, v.area, v.is_covered, v.state, v.decision, v.valid_from, n.path, n.version
FROM line AS l
JOIN unit_nodes AS n ON n.id = l.id
JOIN unit_versions AS v ON v.unit_id = n.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
ORDER BY length(n.path);
