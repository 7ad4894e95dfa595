-- $1, $2 first and last day, $3 known at: what was due in the period. What was handed in counts as done on that day.
SELECT d.id, d.account_id, d.filing_system, d.system_zh, d.occasion, d.effective_on, coalesce(v.last_due_on, v.due_on),
       coalesce(v.submitted_on, v.settled_on)
FROM filing_duties AS d
JOIN filing_versions AS v ON v.filing_id = d.id
WHERE v.recorded_from <= $3 AND v.recorded_to > $3 AND v.state <> 'waived' AND d.occasion <> 'backfill'
    AND coalesce(v.last_due_on, v.due_on) >= $1 AND coalesce(v.last_due_on, v.due_on) <= $2
ORDER BY d.id
