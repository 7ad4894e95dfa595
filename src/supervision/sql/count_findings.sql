-- By state; parameters as in list_findings, without the state.
SELECT f.state, count(*)
FROM findings AS f
JOIN unit_nodes AS n ON n.id = f.host_unit_id
LEFT JOIN unit_nodes AS w ON w.id = f.holder_unit_id
WHERE ((n.path >= $1 AND n.path < $2) OR (w.path >= $1 AND w.path < $2))
  AND ($3 = '' OR f.severity = $3) AND ($4 = '' OR f.rule = $4)
  AND n.path >= $5 AND n.path < $6 AND ($7 = 0 OR f.account_id = $7)
  AND ($9 = -1 OR CASE WHEN f.closed_at IS NULL AND f.due_at <= $8 THEN 1 ELSE 0 END = $9)
  AND ($10 = -1 OR CASE WHEN f.closed_at IS NULL THEN 1 ELSE 0 END = $10)
  AND lower(f.title) LIKE $11 AND ($12 = '' OR f.source = $12)
GROUP BY f.state
