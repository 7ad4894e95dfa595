SELECT person_id FROM appointments
WHERE unit_id = $1 AND role = $2 AND valid_from <= $3 AND valid_to > $3 AND recorded_to = 9223372036854775807
ORDER BY person_id
