SELECT id, as_of, summary, created_at FROM reconciliation_runs WHERE id = $1
