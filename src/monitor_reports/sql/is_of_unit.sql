-- $1 person, $2 unit, $3 day.
SELECT id FROM appointments
WHERE person_id = $1 AND unit_id = $2 AND recorded_to = 9223372036854775807 AND valid_from <= $3 AND valid_to > $3 LIMIT 1
