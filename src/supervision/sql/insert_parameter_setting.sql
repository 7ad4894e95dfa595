INSERT INTO rule_parameter_settings (id, rule, parameter, value, valid_from, source, recorded_from, recorded_to, change_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, 9223372036854775807, $8)
