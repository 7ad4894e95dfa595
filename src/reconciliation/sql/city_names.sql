SELECT v.name FROM unit_versions AS v
WHERE v.kind = 'government' AND v.state = 'active' AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
