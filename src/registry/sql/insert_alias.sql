INSERT INTO account_aliases (id, account_id, platform, platform_account_id, reason, recorded_from) VALUES ($1, $2, $3, $4, $5, $6)
