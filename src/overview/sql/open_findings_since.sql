-- $1 $2 scope; $3 from when: findings that were open at that moment or were opened later.
SELECT f.opened_at, f.closed_at, f.due_at
FROM findings AS f JOIN unit_nodes AS n ON n.id = f.host_unit_id
WHERE (f.closed_at IS NULL OR f.closed_at >= $3) AND n.path >= $1 AND n.path < $2
