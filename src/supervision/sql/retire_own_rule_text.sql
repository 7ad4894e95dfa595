UPDATE own_rule_texts SET recorded_to = $3 WHERE rule = $1 AND valid_from = $2 AND recorded_to = 9223372036854775807
