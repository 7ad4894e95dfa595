INSERT INTO rule_switches (id, rule, is_on, valid_from, reason, change_id, recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, 9223372036854775807)
