-- What is held true now of the names of all units, each unit's history in order; the root is the city.
SELECT v.unit_id, v.name, v.short_name, v.kind, v.state, v.valid_from, CASE WHEN v.parent_id IS NULL THEN 1 ELSE 0 END
FROM unit_versions AS v
WHERE v.recorded_to = 9223372036854775807 AND v.valid_to > v.valid_from
ORDER BY v.unit_id, v.valid_from;
