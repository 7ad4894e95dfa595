SELECT count(*) FROM reconciliation_runs
