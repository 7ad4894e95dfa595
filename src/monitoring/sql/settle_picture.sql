UPDATE post_pictures SET state = $2, refusal = $3, reading = $4, hash = $5, read_at = $6 WHERE id = $1 AND state = 'waiting'
