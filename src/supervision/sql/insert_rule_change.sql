INSERT INTO rule_changes (id, rule, kind, parameter, value, value_before, valid_from, reason, state, proposed_by, proposed_unit_id, proposed_at,
                          decision_note, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '', 1)
