-- A host that turns us away or does not answer is asked for nothing more until $3: each of its pictures that was due counts the attempt and is given up
-- with attempt $5. $4 why.
UPDATE post_picture_addresses
SET attempts = attempts + 1, next_at = $3, refusal = $4,
    state = CASE WHEN attempts + 1 >= $5 THEN 'given_up' ELSE 'waiting' END,
    settled_at = CASE WHEN attempts + 1 >= $5 THEN CAST($2 AS BIGINT) END
WHERE host = $1 AND state = 'waiting' AND next_at <= $2
