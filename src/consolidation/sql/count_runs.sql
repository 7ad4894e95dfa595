SELECT count(*) FROM consolidation_runs AS r
