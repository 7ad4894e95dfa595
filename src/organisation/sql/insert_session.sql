INSERT INTO sessions (token_digest, person_id, appointment_id, csrf_token, created_at, last_seen_at, revoked_at)
VALUES ($1, $2, $3, $4, $5, $5, NULL);
