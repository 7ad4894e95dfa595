INSERT INTO filed_fields (id, filing_id, field, source, value, recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, 9223372036854775807)
