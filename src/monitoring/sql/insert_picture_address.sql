INSERT INTO post_picture_addresses (id, post_id, post_version, account_id, position, address, host, state, attempts, next_at, refusal, picture_id, size_bytes,
                                    recorded_from, settled_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10, NULL, 0, $9, $11)
ON CONFLICT (post_id, post_version, position) DO NOTHING
