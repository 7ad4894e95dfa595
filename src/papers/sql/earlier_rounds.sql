-- The closed rounds of the same unit and scope before round $1 whose period begins at $2, the newest first.
SELECT r.period_from, r.period_to, r.passed, r.failed
FROM rounds AS r
JOIN rounds AS now ON now.id = $1
WHERE r.state = 'closed' AND r.scope_unit_id = now.scope_unit_id AND r.scope = now.scope AND r.id <> $1 AND r.period_to < $2
ORDER BY r.period_to DESC, r.id DESC LIMIT 5
