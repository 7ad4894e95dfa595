SELECT count(*) FROM content_rule_modes
