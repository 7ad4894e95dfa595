INSERT INTO fake_reports (id, receipt, link, link_key, description, contact, picture_digest, picture_type, verdict, similar_account_id,
    times_reported, state, reason, forwarded_to, received_at, due_at, due_is_provisional, settled_at, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, '', '', $12, $13, $14, NULL, 1)
