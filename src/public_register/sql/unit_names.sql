SELECT v.unit_id, v.name FROM unit_versions AS v WHERE v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
