UPDATE account_filing_marks SET voided_at = $2 WHERE account_id = $1 AND voided_at IS NULL
