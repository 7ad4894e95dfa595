SELECT count(*) FROM rule_changes WHERE ($1 = '' OR rule = $1) AND ($2 = '' OR state = $2)
