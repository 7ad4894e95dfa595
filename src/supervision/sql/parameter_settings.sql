SELECT rule, parameter, value, valid_from, source FROM rule_parameter_settings
WHERE recorded_from <= $1 AND recorded_to > $1
ORDER BY rule, parameter, valid_from, id
