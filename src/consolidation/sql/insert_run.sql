INSERT INTO consolidation_runs (id, as_of, known_at, period_from, settings, accounts, posts, pairs, digest, created_at, created_by, issued_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, NULL)
