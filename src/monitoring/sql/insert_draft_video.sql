INSERT INTO draft_videos (id, attachment_id, account_id, published_at, state, refusal, hits, created_by, created_at)
VALUES ($1, $2, $3, $4, 'waiting', '', '', $5, $6)
