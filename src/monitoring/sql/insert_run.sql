INSERT INTO collection_runs (id, source, started_at, finished_at, expected, observed, failed, blocked, posts_read, posts_new, posts_changed,
    posts_gone, posts_refused)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
