-- $1, $2 first and last month, $3 known at.
SELECT m.account_id, m.followers, m.reads, m.messages, m.replies
FROM account_metrics AS m
WHERE m.month >= $1 AND m.month <= $2 AND m.recorded_from <= $3 AND m.recorded_to > $3
ORDER BY m.account_id, m.month
