SELECT reason, count(*) FROM round_accounts WHERE round_id = $1 GROUP BY reason ORDER BY reason
