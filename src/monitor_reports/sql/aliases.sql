SELECT account_id, platform, platform_account_id FROM account_aliases
