UPDATE account_identities SET last_post_at = $2 WHERE id = $1 AND (last_post_at IS NULL OR last_post_at < $2)
