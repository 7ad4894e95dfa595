-- $1 unit, $2 role, $3 day.
SELECT count(*)
FROM appointments AS a
WHERE a.unit_id = $1 AND a.role = $2 AND a.valid_from <= $3 AND a.valid_to > $3 AND a.recorded_to = 9223372036854775807
