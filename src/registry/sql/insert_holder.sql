INSERT INTO duty_holder_versions (id, account_id, duty, person_name, title, phone, valid_from, valid_to, recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 9223372036854775807)
