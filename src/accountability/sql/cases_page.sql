-- $1–$4 scope and subtree asked for, $5 kind, $6 state, $7 account, $8 open (1) or closed (2), $9 overdue (1) or not (2), $10 now, $11 and $12
-- when opened; $13 before which case, $14 how many.
SELECT c.id
FROM ladder_cases AS c
JOIN unit_nodes AS n ON n.id = c.unit_id
WHERE n.path >= $1 AND n.path < $2 AND n.path >= $3 AND n.path < $4
    AND c.kind = $5 AND ($6 = '' OR c.state = $6) AND ($7 = 0 OR c.account_id = $7)
    AND ($8 = 0 OR ($8 = 1 AND c.closed_at IS NULL) OR ($8 = 2 AND c.closed_at IS NOT NULL))
    AND ($9 = 0 OR ($9 = 1 AND c.closed_at IS NULL AND c.due_at < $10) OR ($9 = 2 AND (c.closed_at IS NOT NULL OR c.due_at IS NULL OR c.due_at >= $10)))
    AND c.opened_at >= $11 AND c.opened_at < $12 AND c.id < $13
ORDER BY c.id DESC
LIMIT $14
