UPDATE round_accounts SET verdict = $2 WHERE id = $1
