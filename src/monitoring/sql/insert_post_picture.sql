INSERT INTO post_pictures (id, post_id, post_version, account_id, attachment_id, digest, state, refusal, reading, hash, added_by, recorded_from, read_at, kind)
VALUES ($1, $2, $3, $4, $5, $6, 'waiting', '', '', 0, $7, $8, NULL, $9)
