-- $1 round: its accounts by their id on the platform, with what the result says of them.
SELECT i.platform_account_id, l.verdict
FROM round_accounts AS l
JOIN account_identities AS i ON i.id = l.account_id
WHERE l.round_id = $1
ORDER BY i.platform_account_id
