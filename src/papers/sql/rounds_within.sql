-- The other closed rounds of the unit of round $1 whose period lies within $2 to $3, the oldest first.
SELECT r.title, r.passed + r.failed, r.passed, r.failed
FROM rounds AS r
JOIN rounds AS now ON now.id = $1
WHERE r.state = 'closed' AND r.scope_unit_id = now.scope_unit_id AND r.id <> $1 AND r.period_from >= $2 AND r.period_to <= $3
ORDER BY r.period_to, r.id LIMIT 40
