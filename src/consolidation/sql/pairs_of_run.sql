SELECT p.account_a, p.account_b, p.score FROM consolidation_pairs AS p WHERE p.run_id = $1 ORDER BY p.place
