INSERT INTO evaluations (id, as_of, started_at, finished_at, rules, violations, opened, gone, accounts_expected, accounts_observed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
