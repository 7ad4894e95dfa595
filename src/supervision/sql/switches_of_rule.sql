SELECT is_on, valid_from, reason, change_id FROM rule_switches
WHERE rule = $1 AND recorded_to = 9223372036854775807
ORDER BY valid_from, id
