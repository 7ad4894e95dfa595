-- Accounts with an open merger or closure that are cancelled by now.
SELECT DISTINCT c.account_id
FROM consolidation_cases AS c
JOIN account_versions AS v ON v.account_id = c.account_id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
WHERE c.closed_at IS NULL AND c.measure IN ('merge', 'close') AND c.state IN ('adopted', 'noticed') AND v.state = 'cancelled'
