UPDATE account_versions SET recorded_to = $3 WHERE account_id = $1 AND valid_from = $2 AND recorded_to = 9223372036854775807
