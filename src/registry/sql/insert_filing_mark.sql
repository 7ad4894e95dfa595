INSERT INTO account_filing_marks (id, account_id, occasion, noted_at) VALUES ($1, $2, $3, $4)
