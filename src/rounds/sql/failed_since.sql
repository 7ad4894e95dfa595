-- $1 $2 days: accounts that failed in closed rounds whose period ended between them, and how often.
SELECT l.account_id, count(*)
FROM round_accounts AS l
JOIN rounds AS r ON r.id = l.round_id AND r.state = 'closed'
WHERE l.verdict = 'failed' AND r.period_to >= $1 AND r.period_to <= $2
GROUP BY l.account_id
