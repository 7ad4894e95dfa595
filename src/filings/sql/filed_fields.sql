SELECT field, source, value FROM filed_fields WHERE filing_id = $1 AND recorded_to = 9223372036854775807 ORDER BY id
