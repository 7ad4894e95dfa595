SELECT c.id, c.rule, c.kind, c.parameter, c.value, c.value_before, c.valid_from, c.reason, c.state, c.proposed_by, c.proposed_unit_id,
       c.proposed_at, c.decided_by, c.decided_at, c.decision_note, c.version, p.name, d.name
FROM rule_changes AS c
LEFT JOIN people AS p ON p.id = c.proposed_by
LEFT JOIN people AS d ON d.id = c.decided_by
WHERE c.id = $1
