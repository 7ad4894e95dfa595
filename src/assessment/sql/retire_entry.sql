UPDATE assessment_entries SET recorded_to = $3 WHERE id = $1 AND assessment_id = $2 AND recorded_to = 9223372036854775807
