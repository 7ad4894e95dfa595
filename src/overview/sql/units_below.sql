-- $1 unit, $2 day. Units right below it on the day.
SELECT v.unit_id, v.name, v.short_name
FROM unit_versions AS v
WHERE v.parent_id = $1 AND v.recorded_to = 9223372036854775807 AND v.valid_from <= $2 AND v.valid_to > $2
ORDER BY v.unit_id
