-- $1 $2 paths of hosts, $3 account (0 any), $4 known at (ms). Every finding as it was known then.
SELECT f.id, f.rule, v.severity, v.state, n.id, n.path, coalesce(f.account_id, 0), f.opened_at, CASE WHEN v.last_day IS NULL THEN 0 ELSE 1 END,
       f.first_dispatched_at, v.original_due_at + f.paused_ms, v.rectify_due_at, v.closed_at
FROM finding_versions AS v
JOIN findings AS f ON f.id = v.finding_id
JOIN unit_nodes AS n ON n.id = v.host_unit_id
WHERE v.recorded_to > $4 AND v.recorded_from <= $4 AND n.path >= $1 AND n.path < $2 AND ($3 = 0 OR f.account_id = $3)
