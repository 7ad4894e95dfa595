SELECT inspector_id, count(*) FROM round_accounts WHERE round_id = $1 AND inspector_id IS NOT NULL GROUP BY inspector_id
