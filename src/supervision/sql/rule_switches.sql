SELECT rule, is_on, valid_from FROM rule_switches
WHERE recorded_from <= $1 AND recorded_to > $1
ORDER BY rule, valid_from, id
