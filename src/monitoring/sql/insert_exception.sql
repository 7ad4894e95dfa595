INSERT INTO hit_exceptions (id, rule, span_digest, excerpt, account_id, hit_id, reason, valid_from, valid_to, state, unit_path, proposed_by,
                            proposed_unit_id, proposed_at, decided_by, decided_at, decision_note, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, '', 1)
