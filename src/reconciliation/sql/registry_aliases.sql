SELECT account_id, platform_account_id FROM account_aliases WHERE recorded_from <= $1 ORDER BY account_id, id
