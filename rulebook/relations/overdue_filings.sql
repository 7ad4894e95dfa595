-- about: 逾期未办结的备案事项：截至当日已过最早期限、尚未备案（或知会）的事项，列同 filings
-- account: account_id
-- materialized: true
-- Five rules ask for them: worked out once, they are few.
SELECT f.id, f.account_id, f.filing_system, f.system_zh, f.kind, f.occasion, f.effective_on, f.due_on, f.last_due_on, f.due_day, f.last_due_day,
       f.state, f.submitted_on
FROM filings AS f
WHERE f.state IN ('due', 'submitted') AND ($as_of_day > f.due_day OR $as_of_day > f.last_due_day)
