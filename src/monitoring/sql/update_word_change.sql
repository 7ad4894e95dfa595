UPDATE word_changes SET title = $2, reason = $3, state = $4, trial = $5, proposed_by = $6, proposed_unit_id = $7, proposed_at = $8, decided_by = $9,
       decided_at = $10, decision_note = $11, version = version + 1
WHERE id = $1
