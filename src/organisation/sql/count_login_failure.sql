INSERT INTO login_failures (login_digest, failures, last_failed_at, locked_until) VALUES ($1, $2, $3, $4)
ON CONFLICT (login_digest) DO UPDATE SET failures = excluded.failures, last_failed_at = excluded.last_failed_at, locked_until = excluded.locked_until;
