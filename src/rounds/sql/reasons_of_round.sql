SELECT reason, accounts FROM round_reasons WHERE round_id = $1 ORDER BY reason
