SELECT count(*) FROM round_checks WHERE round_id = $1 AND state = $2
