UPDATE rule_parameter_settings SET recorded_to = $4
WHERE rule = $1 AND parameter = $2 AND valid_from = $3 AND recorded_to = 9223372036854775807
