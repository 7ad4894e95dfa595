INSERT INTO notification_versions (id, notification_id, level, issuer, document_number, title, issued_on, account_id, unit_id, holder_unit_id,
    cause, is_prominent, summary, source, source_id, attachment_id, withdrawn_on, reason, recorded_by, recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 9223372036854775807)
