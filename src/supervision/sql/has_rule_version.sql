SELECT 1 FROM rule_versions WHERE rule = $1 AND version = $2
