UPDATE duty_holder_versions SET recorded_to = $7
WHERE account_id = $1 AND duty = $2 AND person_name = $3 AND title = $4 AND phone = $5 AND valid_from = $6 AND recorded_to = 9223372036854775807
