INSERT INTO ladder_case_versions (id, case_id, unit_id, state, due_at, recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, 9223372036854775807)
