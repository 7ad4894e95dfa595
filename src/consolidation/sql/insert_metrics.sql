INSERT INTO account_metrics (id, account_id, month, followers, reads, messages, replies, recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 9223372036854775807)
