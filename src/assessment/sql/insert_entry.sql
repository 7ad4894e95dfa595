INSERT INTO assessment_entries (id, assessment_id, unit_id, account_id, indicator, entry_day, points, says, attachment_id, entered_by,
    recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 9223372036854775807)
