UPDATE round_accounts SET version = version + 1 WHERE id = $1
