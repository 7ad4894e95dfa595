-- $1 platform, $2 permanent id, $3 link, $4 code, $5 $6 days, $7 name as compared: the same account that nobody registered.
SELECT r.id, r.finding_id FROM monitor_reports AS r
WHERE r.kind = 'unregistered' AND r.platform = $1 AND r.code = $4 AND r.found_on <= $6 AND r.found_until >= $5
  AND r.state IN ('to_verify', 'asked_back', 'accepted')
  AND (($2 <> '' AND r.platform_account_id = $2) OR ($3 <> '' AND r.link = $3) OR ($2 = '' AND $3 = '' AND r.account_name = $7))
ORDER BY r.id LIMIT 1
