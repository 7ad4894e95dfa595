UPDATE ladder_case_versions SET recorded_to = $2 WHERE case_id = $1 AND recorded_to = 9223372036854775807
