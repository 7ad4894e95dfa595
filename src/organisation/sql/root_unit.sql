SELECT v.unit_id, v.name, v.short_name
FROM unit_versions AS v
WHERE v.parent_id IS NULL AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31' AND v.state = 'active';
