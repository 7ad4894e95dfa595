UPDATE post_picture_addresses SET state = $2, attempts = attempts + 1, next_at = $3, refusal = $4, settled_at = $5 WHERE id = $1 AND state = 'waiting'
