-- $1, $2 first and last day, $3 known at, $4, $5 beginning and end of the period. Findings that were there on a day of the period, and those
-- whose order to rectify fell due in it. An order is done when
-- its last answer left the unit.
SELECT f.id, f.rule, f.violation_key, f.title, v.host_unit_id, coalesce(f.account_id, 0), f.subject_id, f.first_day, v.last_day, v.state,
       v.triage, CASE WHEN v.verified_by IS NOT NULL OR v.dispatched_at IS NOT NULL THEN 1 ELSE 0 END, v.rectify_due_at, v.closed_at,
       v.answered_at
FROM finding_versions AS v
JOIN findings AS f ON f.id = v.finding_id
WHERE v.recorded_from <= $3 AND v.recorded_to > $3 AND v.severity <> 'hint' AND f.first_day <= $2
    AND (v.last_day IS NULL OR v.last_day >= $1 OR (v.rectify_due_at >= $4 AND v.rectify_due_at < $5))
ORDER BY f.id
