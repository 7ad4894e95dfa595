INSERT INTO reconciliation_runs (id, as_of, summary, created_by, created_at) VALUES ($1, $2, $3, $4, $5)
