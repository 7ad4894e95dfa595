-- $1 $2 scope; $3 state, $4 severity, $5 rule ('' any); $6 $7 paths of `under`; $8 account (0 any); $9 now; $10 overdue, $11 open (-1 any);
-- $12 words as a lower-case pattern; $13 1: by due_at, 0: by opened_at; $14 1 or -1: direction; $15 $16 key and id of the last row; $17 limit; $18 source ('' any).
SELECT f.id, f.version, f.title, f.rule, f.severity, f.state, f.opened_at, f.closed_at, f.first_day, f.last_day, f.due_at, f.due_is_provisional,
       f.dispatched_at, f.host_unit_id, u.name, u.short_name, u.kind, f.account_id, a.name, i.platform, h.name, t.role, f.sort_key, f.source, f.order_number,
       (SELECT max(k.began_at) FROM finding_desks AS k WHERE k.finding_id = f.id AND k.ended_at IS NULL AND k.side = 'supervising')
FROM (SELECT g.*, $14 * CASE WHEN $13 = 1 THEN coalesce(g.due_at, 9007199254740991) ELSE g.opened_at END AS sort_key FROM findings AS g) AS f
JOIN unit_nodes AS n ON n.id = f.host_unit_id
LEFT JOIN unit_nodes AS w ON w.id = f.holder_unit_id
LEFT JOIN unit_versions AS u ON u.unit_id = f.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
LEFT JOIN account_identities AS i ON i.id = f.account_id
LEFT JOIN account_versions AS a ON a.account_id = f.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
LEFT JOIN todo_items AS t ON t.id = (SELECT min(o.id) FROM todo_items AS o
    WHERE o.subject_kind = 'finding' AND o.subject_id = f.id AND o.done_at IS NULL)
LEFT JOIN unit_versions AS h ON h.unit_id = t.unit_id AND h.recorded_to = 9223372036854775807 AND h.valid_to = '9999-12-31'
WHERE ((n.path >= $1 AND n.path < $2) OR (w.path >= $1 AND w.path < $2))
  AND ($3 = '' OR f.state = $3) AND ($4 = '' OR f.severity = $4) AND ($5 = '' OR f.rule = $5)
  AND n.path >= $6 AND n.path < $7 AND ($8 = 0 OR f.account_id = $8)
  AND ($10 = -1 OR CASE WHEN f.closed_at IS NULL AND f.due_at <= $9 THEN 1 ELSE 0 END = $10)
  AND ($11 = -1 OR CASE WHEN f.closed_at IS NULL THEN 1 ELSE 0 END = $11)
  AND lower(f.title) LIKE $12
  AND ($18 = '' OR f.source = $18)
  AND (f.sort_key > $15 OR (f.sort_key = $15 AND f.id > $16))
ORDER BY f.sort_key, f.id
LIMIT $17
