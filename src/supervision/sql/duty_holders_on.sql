SELECT v.duty, v.person_name, v.title FROM duty_holder_versions AS v
WHERE v.account_id = $1 AND v.valid_from <= $2 AND v.valid_to > $2 AND v.recorded_from <= $3 AND v.recorded_to > $3
ORDER BY v.duty, v.id
