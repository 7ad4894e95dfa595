UPDATE content_rule_modes SET recorded_to = $2 WHERE rule = $1 AND recorded_to = 9223372036854775807
