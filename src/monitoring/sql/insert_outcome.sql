INSERT INTO collection_outcomes (run_id, account_id, outcome, detail, observed_at) VALUES ($1, $2, $3, $4, $5)
