SELECT DISTINCT duty FROM duty_holder_versions
WHERE account_id = $1 AND recorded_to = 9223372036854775807 AND valid_from <= $2 AND valid_to > $2
