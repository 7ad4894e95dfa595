INSERT INTO approved_exceptions (id, application_id, account_id, exception, reason, approval_number, valid_from, recorded_from)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
