INSERT INTO own_rule_texts (id, rule, text, valid_from, change_id, recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, 9223372036854775807)
