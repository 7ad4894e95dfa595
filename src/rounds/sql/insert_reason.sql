INSERT INTO round_reasons (round_id, reason, accounts) VALUES ($1, $2, $3)
