SELECT r.id FROM consolidation_runs AS r ORDER BY r.id DESC LIMIT 1
