UPDATE round_accounts SET observation = $2, watched_through = $3 WHERE id = $1
