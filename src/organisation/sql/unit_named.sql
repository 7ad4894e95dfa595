-- Active units with this full name, other than $2.
SELECT v.unit_id
FROM unit_versions AS v
WHERE v.name = $1 AND v.unit_id <> $2 AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31' AND v.state = 'active';
