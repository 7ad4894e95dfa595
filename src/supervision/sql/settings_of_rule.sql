SELECT parameter, value, valid_from, source, recorded_from FROM rule_parameter_settings
WHERE rule = $1 AND recorded_to = 9223372036854775807
ORDER BY parameter, valid_from, id
