INSERT INTO rule_parameter_settings (id, rule, parameter, value, valid_from, source, recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, 9223372036854775807)
