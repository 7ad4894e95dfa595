UPDATE rule_changes SET value = $2, value_before = $3, valid_from = $4, reason = $5, state = $6, proposed_by = $7, proposed_unit_id = $8,
       proposed_at = $9, decided_by = $10, decided_at = $11, decision_note = $12, version = version + 1
WHERE id = $1
