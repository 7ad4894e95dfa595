-- Another proposal about the same thing that waits.
SELECT id FROM rule_changes WHERE rule = $1 AND kind = $2 AND parameter = $3 AND state = 'proposed' AND id <> $4 LIMIT 1
