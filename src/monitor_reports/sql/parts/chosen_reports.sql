-- $1 $2 scope of the company, then the filter (0, '' and -1: any).
FROM monitor_reports AS r
JOIN monitor_commissions AS c ON c.id = r.commission_id
JOIN unit_nodes AS n ON n.id = c.company_unit_id
WHERE n.path >= $1 AND n.path < $2
  AND ($3 = 0 OR r.commission_id = $3) AND ($4 = '' OR r.state = $4 OR ($4 = 'open' AND r.state IN ('to_verify', 'asked_back')))
  AND ($5 = '' OR r.code = $5) AND ($6 = '' OR r.kind = $6) AND ($7 = '' OR r.reason_code = $7)
  AND ($8 = -1 OR r.is_late = $8) AND ($9 = -1 OR r.is_fast = $9) AND ($10 = '' OR substr(r.handed_in_on, 1, 7) = $10)
  AND ($11 = 0 OR r.merged_into = $11) AND ($12 = 0 OR r.finding_id = $12)
  AND ($13 = '' OR r.number = $13 OR replace(r.account_name, $13, '') <> r.account_name OR replace(r.description, $13, '') <> r.description)
