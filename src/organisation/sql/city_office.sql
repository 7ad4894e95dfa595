SELECT v.unit_id
FROM unit_versions AS v
WHERE v.kind = 'city_office' AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31' AND v.state = 'active'
ORDER BY v.unit_id;
