-- Every unit within the scope [$1, $4) as of day $2 known at $3. Scope by today's tree: who may see a unit is a question of today.
SELECT v.unit_id, v.name, v.short_name, v.credit_code, v.kind, v.level, v.parent_id, v.supervising_unit_id, v.sector_authority_id, v.area, v.is_covered, v.state, v.decision, v.valid_from, n.path, n.version
FROM unit_nodes AS n
JOIN unit_versions AS v ON v.unit_id = n.id AND v.valid_from <= $2 AND v.valid_to > $2 AND v.recorded_from <= $3 AND v.recorded_to > $3
WHERE n.path >= $1 AND n.path < $4
ORDER BY n.path;
