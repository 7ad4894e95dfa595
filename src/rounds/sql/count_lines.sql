SELECT count(*)
FROM round_accounts AS l
JOIN unit_nodes AS n ON n.id = l.unit_id
WHERE l.round_id = $1 AND n.path >= $2 AND n.path < $3 AND ($4 = '' OR l.verdict = $4) AND ($5 = '' OR l.area_code = $5)
  AND ($6 = '' OR l.platform = $6) AND ($7 = '' OR l.reason = $7)
  AND ($8 = 0 OR l.inspector_id = $8 OR ($8 = -1 AND l.inspector_id IS NULL))
  AND ($9 = '' OR replace(l.account_name, $9, '') <> l.account_name OR replace(l.unit_name, $9, '') <> l.unit_name)
