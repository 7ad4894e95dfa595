-- $1 $2 scope of the company, then the filter (0, '' and -1: any), $14 $15 whether fast and id of the last row seen, $16 limit. What is in the
-- fast lane and open stands on top.
SELECT r.id, r.commission_id, r.number, r.kind, r.code, r.severity, r.is_fast, r.account_id, r.host_unit_id, r.matched_by, r.account_name, r.platform,
       r.platform_account_id, r.link, r.suspected_unit, r.found_on, r.found_until, r.description, r.post_link, r.digest, r.state, r.reason_code,
       r.is_late, r.handed_in_by, r.handed_in_at, r.due_at, r.due_is_provisional, r.decided_by, r.decided_at, r.merged_into, r.finding_id,
       r.case_account_id, r.version,
       CASE WHEN r.is_fast = 1 AND r.state = 'to_verify' THEN 1 ELSE 0 END
FROM monitor_reports AS r
JOIN monitor_commissions AS c ON c.id = r.commission_id
JOIN unit_nodes AS n ON n.id = c.company_unit_id
WHERE n.path >= $1 AND n.path < $2
  AND ($3 = 0 OR r.commission_id = $3) AND ($4 = '' OR r.state = $4 OR ($4 = 'open' AND r.state IN ('to_verify', 'asked_back')))
  AND ($5 = '' OR r.code = $5) AND ($6 = '' OR r.kind = $6) AND ($7 = '' OR r.reason_code = $7)
  AND ($8 = -1 OR r.is_late = $8) AND ($9 = -1 OR r.is_fast = $9) AND ($10 = '' OR substr(r.handed_in_on, 1, 7) = $10)
  AND ($11 = 0 OR r.merged_into = $11) AND ($12 = 0 OR r.finding_id = $12)
  AND ($13 = '' OR r.number = $13 OR replace(r.account_name, $13, '') <> r.account_name OR replace(r.description, $13, '') <> r.description)
  AND (CASE WHEN r.is_fast = 1 AND r.state = 'to_verify' THEN 1 ELSE 0 END, r.id) < ($14, $15)
ORDER BY CASE WHEN r.is_fast = 1 AND r.state = 'to_verify' THEN 1 ELSE 0 END DESC, r.id DESC LIMIT $16
