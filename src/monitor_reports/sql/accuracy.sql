-- $1 commission: every number by code and month of handing in.
SELECT r.code, substr(r.handed_in_on, 1, 7), r.state, r.reason_code, r.is_late, count(*)
FROM monitor_reports AS r WHERE r.commission_id = $1
GROUP BY r.code, substr(r.handed_in_on, 1, 7), r.state, r.reason_code, r.is_late
ORDER BY r.code, substr(r.handed_in_on, 1, 7)
