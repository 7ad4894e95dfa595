-- Accounts with a letter that was sent and has not come to its end.
SELECT DISTINCT c.account_id
FROM ladder_cases AS c
WHERE c.kind = 'closure_advice' AND c.closed_at IS NULL AND c.state <> 'proposed'
ORDER BY c.account_id
