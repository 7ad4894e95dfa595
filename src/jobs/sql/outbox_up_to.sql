-- Undelivered events, $1 at most: no more of them are looked at.
SELECT count(*) FROM (SELECT 1 FROM outbox WHERE delivered_at IS NULL LIMIT $1) AS waiting
