INSERT INTO indicator_set_versions (id, set_id, version, body, digest, state, proposed_by, proposed_at, decided_by, decided_at, reason)
VALUES ($1, $2, $3, $4, $5, 'proposed', $6, $7, NULL, NULL, '')
