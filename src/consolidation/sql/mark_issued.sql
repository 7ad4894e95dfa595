UPDATE consolidation_runs SET issued_at = $2 WHERE id = $1 AND issued_at IS NULL
