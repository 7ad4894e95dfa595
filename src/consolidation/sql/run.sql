SELECT r.id, r.as_of, r.known_at, r.period_from, r.settings, r.accounts, r.posts, r.pairs, r.digest, r.created_at, coalesce(p.name, ''), r.issued_at
FROM consolidation_runs AS r
LEFT JOIN people AS p ON p.id = r.created_by
WHERE r.id = $1
