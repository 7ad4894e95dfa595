UPDATE round_accounts SET inspector_id = $2, version = version + 1 WHERE id = $1
