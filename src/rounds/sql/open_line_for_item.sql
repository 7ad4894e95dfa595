-- $1 round, $2 inspector, $3 item, $4 $5 the platforms and kinds of account that it is for (',a,b,'; '' all): one of the inspector's accounts on which the
-- item has not been answered.
SELECT l.id
FROM round_accounts AS l
WHERE l.round_id = $1 AND l.inspector_id = $2
  AND ($4 = '' OR replace($4, ',' || l.platform || ',', '') <> $4) AND ($5 = '' OR replace($5, ',' || l.account_kind || ',', '') <> $5)
  AND NOT EXISTS (SELECT 1 FROM round_checks AS c WHERE c.line_id = l.id AND c.item = $3 AND c.state <> 'to_check')
LIMIT 1
