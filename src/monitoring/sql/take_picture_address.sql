UPDATE post_picture_addresses SET state = 'taken', attempts = attempts + 1, refusal = '', picture_id = $2, size_bytes = $3, settled_at = $4
WHERE id = $1 AND state = 'waiting'
