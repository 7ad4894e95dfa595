UPDATE account_identities SET platform_account_id = $2 WHERE id = $1
