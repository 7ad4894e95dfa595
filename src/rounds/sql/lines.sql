-- $1 round, $2 $3 scope, $4 verdict, $5 area, $6 platform, $7 reason (each '' any), $8 inspector (0 any, -1 nobody), $9 words, $10 behind which id,
-- $11 limit.
SELECT l.id, l.round_id, l.account_id, l.account_name, l.platform, l.account_kind, l.unit_id, l.unit_name, l.area_code, l.area_name, l.reason, l.ticket,
       l.inspector_id, l.observation, l.watched_through, l.verdict, l.moved_from_unit_id, l.version, n.path
FROM round_accounts AS l
JOIN unit_nodes AS n ON n.id = l.unit_id
WHERE l.round_id = $1 AND n.path >= $2 AND n.path < $3 AND ($4 = '' OR l.verdict = $4) AND ($5 = '' OR l.area_code = $5)
  AND ($6 = '' OR l.platform = $6) AND ($7 = '' OR l.reason = $7)
  AND ($8 = 0 OR l.inspector_id = $8 OR ($8 = -1 AND l.inspector_id IS NULL))
  AND ($9 = '' OR replace(l.account_name, $9, '') <> l.account_name OR replace(l.unit_name, $9, '') <> l.unit_name) AND l.id > $10
ORDER BY l.id LIMIT $11
