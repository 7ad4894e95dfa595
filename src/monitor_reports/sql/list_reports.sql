-- $14 $15 whether fast and id of the last row seen, $16 limit. What is in the
-- fast lane and open stands on top.
SELECT r.id, r.commission_id, r.number, r.kind, r.code, r.severity, r.is_fast, r.account_id, r.host_unit_id, r.matched_by, r.account_name, r.platform,
       r.platform_account_id, r.link, r.suspected_unit, r.found_on, r.found_until, r.description, r.post_link, r.digest, r.state, r.reason_code,
       r.is_late, r.handed_in_by, r.handed_in_at, r.due_at, r.due_is_provisional, r.decided_by, r.decided_at, r.merged_into, r.finding_id,
       r.case_account_id, r.version,
       CASE WHEN r.is_fast = 1 AND r.state = 'to_verify' THEN 1 ELSE 0 END
-- include: chosen_reports
  AND (CASE WHEN r.is_fast = 1 AND r.state = 'to_verify' THEN 1 ELSE 0 END, r.id) < ($14, $15)
ORDER BY CASE WHEN r.is_fast = 1 AND r.state = 'to_verify' THEN 1 ELSE 0 END DESC, r.id DESC LIMIT $16
