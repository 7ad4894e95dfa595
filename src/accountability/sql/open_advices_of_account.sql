SELECT c.id FROM ladder_cases AS c WHERE c.account_id = $1 AND c.kind = 'closure_advice' AND c.closed_at IS NULL ORDER BY c.id
