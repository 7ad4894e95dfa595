-- about: 备案事项：截至当日已发生的开设、变更、关停、注销等须备案（或知会）的事项，截至所知时点的状态；due_day、last_due_day 为最早、最晚期限的日序数
-- account: account_id
-- What was submitted or filed after the day is still due on it; what became known later than $known_as_of is not seen.
SELECT d.id, d.account_id, d.filing_system, d.system_zh, d.kind, d.occasion, d.effective_on, v.due_on, v.last_due_on, v.is_provisional,
       e.ordinal AS due_day, l.ordinal AS last_due_day,
       CASE WHEN v.settled_on <= $as_of THEN v.state WHEN v.submitted_on <= $as_of THEN 'submitted' ELSE 'due' END AS state,
       v.submitted_on, v.settled_on, v.receipt_number
FROM filing_duties AS d
JOIN filing_versions AS v ON v.filing_id = d.id AND v.recorded_from <= $known_as_of AND v.recorded_to > $known_as_of
LEFT JOIN calendar_days AS e ON e.day = v.due_on
LEFT JOIN calendar_days AS l ON l.day = v.last_due_on
WHERE d.effective_on <= $as_of
