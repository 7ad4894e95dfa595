-- Units in the scope [$1, $2) and under [$3, $4), by path; $5 kind, $6 parent, $7 state and $8 words are left empty where they do not matter.
SELECT v.unit_id, v.name, v.short_name, v.credit_code, v.kind, v.level, v.parent_id, v.supervising_unit_id, v.sector_authority_id, v.area, v.is_covered, v.state, v.decision, v.valid_from, n.path, n.version
FROM unit_nodes AS n
JOIN unit_versions AS v ON v.unit_id = n.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
WHERE n.path >= $1 AND n.path < $2
    AND n.path >= $3 AND n.path < $4
    AND ($5 = '' OR v.kind = $5)
    AND ($6 = 0 OR v.parent_id = $6)
    AND ($7 = '' OR v.state = $7)
    AND ($8 = '' OR replace(v.name, $8, '') <> v.name OR replace(v.short_name, $8, '') <> v.short_name
        OR replace(coalesce(v.credit_code, ''), $8, '') <> coalesce(v.credit_code, ''))
    AND n.path > $9
ORDER BY n.path
LIMIT $10;
