INSERT INTO filing_duties (id, account_id, filing_system, system_zh, kind, occasion, effective_on, version, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8)
