UPDATE filed_fields SET recorded_to = $2 WHERE filing_id = $1 AND recorded_to = 9223372036854775807
