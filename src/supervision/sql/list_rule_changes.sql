-- $1 rule, $2 state ('' any); $3 the last id seen; $4 limit. The newest first.
SELECT c.id, c.rule, c.kind, c.parameter, c.value, c.value_before, c.valid_from, c.reason, c.state, c.proposed_by, c.proposed_unit_id,
       c.proposed_at, c.decided_by, c.decided_at, c.decision_note, c.version, p.name, d.name
FROM rule_changes AS c
LEFT JOIN people AS p ON p.id = c.proposed_by
LEFT JOIN people AS d ON d.id = c.decided_by
WHERE ($1 = '' OR c.rule = $1) AND ($2 = '' OR c.state = $2) AND c.id < $3
ORDER BY c.id DESC LIMIT $4
