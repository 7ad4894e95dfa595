SELECT id FROM reconciliation_runs ORDER BY id DESC LIMIT 1
