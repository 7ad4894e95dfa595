-- Those that gave no picture yet.
SELECT id, position, address, state, attempts, next_at, refusal
FROM post_picture_addresses
WHERE post_id = $1 AND post_version = $2 AND state <> 'taken'
ORDER BY position
