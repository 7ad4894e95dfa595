SELECT recorded_from FROM filing_versions WHERE filing_id = $1 AND recorded_to = 9223372036854775807
