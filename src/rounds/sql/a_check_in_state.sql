SELECT id FROM round_checks WHERE round_id = $1 AND state = $2 LIMIT 1
