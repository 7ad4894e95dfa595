SELECT v.unit_id, v.name
FROM unit_versions AS v
WHERE v.credit_code = $1 AND v.unit_id <> $2 AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31' AND v.state = 'active';
