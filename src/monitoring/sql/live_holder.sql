SELECT 1 FROM office_holders AS h WHERE h.id = $1 AND h.recorded_to = 9223372036854775807 AND h.recorded_from < 9223372036854775807
