SELECT m.id, m.followers, m.reads, m.messages, m.replies
FROM account_metrics AS m
WHERE m.account_id = $1 AND m.month = $2 AND m.recorded_to = 9223372036854775807
