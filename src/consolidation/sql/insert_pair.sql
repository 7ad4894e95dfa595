INSERT INTO consolidation_pairs (run_id, place, account_a, account_b, score, shared_posts, topics, purpose, shared_of_a, shared_of_b, examples)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
