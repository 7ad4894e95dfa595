UPDATE outbox SET attempts = attempts + 1, available_at = $2, last_error = $3 WHERE id = $1
