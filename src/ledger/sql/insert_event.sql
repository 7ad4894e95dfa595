INSERT INTO outbox (id, topic, subject_kind, subject_id, payload, created_at, available_at, attempts) VALUES ($1, $2, $3, $4, $5, $6, $6, 0)
