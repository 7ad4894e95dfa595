SELECT id, account_id FROM round_accounts WHERE round_id = $1
