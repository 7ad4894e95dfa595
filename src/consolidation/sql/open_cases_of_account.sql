SELECT c.id FROM consolidation_cases AS c WHERE c.account_id = $1 AND c.closed_at IS NULL ORDER BY c.id
