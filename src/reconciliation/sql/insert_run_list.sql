INSERT INTO reconciliation_run_lists (run_id, position, list_id, source, as_of, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)
