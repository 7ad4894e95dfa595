INSERT INTO approved_releases (id, chain_id, title, body, issuer, number, valid_from, embargo_until, window_from, window_to, state, unit_path,
                               entered_by, entered_at, ended_at, end_reason, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'in_force', $11, $12, $13, 9223372036854775807, '', 1)
