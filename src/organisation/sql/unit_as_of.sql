-- The unit at the end of day $2 as known at instant $3.
SELECT v.unit_id, v.name, v.short_name, v.credit_code, v.kind, v.level, v.parent_id, v.supervising_unit_id, v.sector_authority_id, v.area, v.is_covered, v.state, v.decision, v.valid_from, n.path, n.version
FROM unit_nodes AS n
JOIN unit_versions AS v ON v.unit_id = n.id AND v.valid_from <= $2 AND v.valid_to > $2 AND v.recorded_from <= $3 AND v.recorded_to > $3
WHERE n.id = $1;
