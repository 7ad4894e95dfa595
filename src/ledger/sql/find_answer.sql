SELECT request_digest, answer FROM idempotency_keys WHERE actor_person_id = $1 AND idempotency_key = $2
