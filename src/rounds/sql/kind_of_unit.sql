SELECT kind FROM unit_versions WHERE unit_id = $1 AND recorded_to = 9223372036854775807 AND valid_to = '9999-12-31'
