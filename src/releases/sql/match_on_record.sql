-- The match as it would be written.
SELECT id FROM release_matches
WHERE release_id = $1 AND post_id = $2 AND post_version = $3 AND similarity = $4 AND facts = $5 AND words = $6
