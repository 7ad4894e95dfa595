-- $1 $2 days: accounts of round $3 that failed in it and, in closed rounds or this one whose period ended between the days, so often in all.
SELECT l.account_id, (SELECT count(*) FROM round_accounts AS o JOIN rounds AS r ON r.id = o.round_id
                      WHERE o.account_id = l.account_id AND o.verdict = 'failed' AND r.period_to >= $1 AND r.period_to <= $2
                        AND (r.state = 'closed' OR r.id = l.round_id))
FROM round_accounts AS l
WHERE l.round_id = $3 AND l.verdict = 'failed'
ORDER BY l.account_id
