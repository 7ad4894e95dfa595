INSERT INTO pair_decisions (id, left_key, right_key, is_same, decided_by, recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, 9223372036854775807)
