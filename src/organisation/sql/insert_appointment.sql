INSERT INTO appointments (id, person_id, unit_id, role, title, valid_from, valid_to, recorded_from, recorded_to, handed_over_to)
VALUES ($1, $2, $3, $4, $5, $6, '9999-12-31', $7, 9223372036854775807, NULL);
