SELECT d.duty, d.person_name, d.title, d.phone, d.valid_from, d.valid_to
FROM duty_holder_versions AS d
WHERE d.account_id = $1 AND d.recorded_to = 9223372036854775807
ORDER BY d.valid_from, d.duty, d.person_name
