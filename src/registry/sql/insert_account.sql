INSERT INTO account_identities (id, platform, platform_account_id, version, last_post_at) VALUES ($1, $2, $3, 1, NULL)
