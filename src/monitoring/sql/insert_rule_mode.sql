INSERT INTO content_rule_modes (id, rule, mode, reason, decided_by, recorded_from, recorded_to) VALUES ($1, $2, $3, $4, $5, $6, 9223372036854775807)
