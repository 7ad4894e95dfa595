-- $1 day. Duties to file whose cause took effect by then; what was handed in or settled later is still open on the day.
SELECT d.id, d.account_id, d.filing_system, d.system_zh, d.occasion, d.effective_on, v.last_due_on,
       CASE WHEN v.submitted_on <= $1 THEN v.submitted_on WHEN v.settled_on <= $1 THEN v.settled_on ELSE NULL END,
       CASE WHEN v.state = 'waived' AND v.settled_on <= $1 THEN 1 ELSE 0 END
FROM filing_duties AS d
JOIN filing_versions AS v ON v.filing_id = d.id AND v.recorded_to = 9223372036854775807
WHERE d.kind = 'filing' AND d.effective_on <= $1
ORDER BY d.id
