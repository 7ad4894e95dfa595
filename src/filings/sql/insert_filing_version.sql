INSERT INTO filing_versions (id, filing_id, state, due_on, last_due_on, is_provisional, calendar_version, submitted_on, settled_on, receipt_number,
    receipt_file_id, form, note, recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 9223372036854775807)
