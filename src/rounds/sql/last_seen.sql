-- On which day of a closed round each account was last looked at: the last of the round's period.
SELECT l.account_id, max(r.period_to)
FROM round_accounts AS l
JOIN rounds AS r ON r.id = l.round_id AND r.state = 'closed'
WHERE l.verdict IN ('passed', 'failed') AND r.period_to <= $1
GROUP BY l.account_id
