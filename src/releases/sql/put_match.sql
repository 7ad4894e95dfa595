INSERT INTO release_matches (id, chain_id, release_id, post_id, post_version, account_id, published_at, similarity, facts, words, recorded_from)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (chain_id, post_id, post_version) DO UPDATE
SET release_id = excluded.release_id, similarity = excluded.similarity, facts = excluded.facts, words = excluded.words
