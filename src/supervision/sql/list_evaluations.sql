SELECT id, as_of, started_at, finished_at, rules, violations, opened, gone, accounts_expected, accounts_observed
FROM evaluations WHERE id < $1 ORDER BY id DESC LIMIT $2
