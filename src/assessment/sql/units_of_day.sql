-- $1 day, $2 known at.
SELECT v.unit_id, v.name, v.kind, coalesce(v.parent_id, 0)
FROM unit_versions AS v
WHERE v.valid_from <= $1 AND v.valid_to > $1 AND v.recorded_from <= $2 AND v.recorded_to > $2 AND v.state = 'active'
ORDER BY v.unit_id
