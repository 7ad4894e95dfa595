SELECT rule, mode FROM content_rule_modes WHERE recorded_to = 9223372036854775807 AND mode <> 'shown'
