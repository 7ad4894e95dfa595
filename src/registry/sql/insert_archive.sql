INSERT INTO account_archives (id, account_id, attachment_id, posts, first_published_at, last_published_at, taken_by, taken_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
