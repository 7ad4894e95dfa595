SELECT rule, text, valid_from FROM own_rule_texts
WHERE recorded_from <= $1 AND recorded_to > $1
ORDER BY rule, valid_from, id
