SELECT person_id FROM appointments
WHERE unit_id = $1 AND valid_from <= $2 AND valid_to > $2 AND recorded_to = 9223372036854775807
ORDER BY person_id
