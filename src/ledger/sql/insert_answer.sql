INSERT INTO idempotency_keys (actor_person_id, idempotency_key, request_digest, answer, recorded_at) VALUES ($1, $2, $3, $4, $5)
