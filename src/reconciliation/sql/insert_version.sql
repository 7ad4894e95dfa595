INSERT INTO reconciliation_difference_versions (id, difference_id, state, decision, unit_id, unit_path, reason, decided_by, valid_from, valid_to, recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 9223372036854775807)
