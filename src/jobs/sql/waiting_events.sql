SELECT id, topic, subject_kind, subject_id, payload, attempts FROM outbox
WHERE delivered_at IS NULL AND available_at <= $1 ORDER BY id LIMIT $2
