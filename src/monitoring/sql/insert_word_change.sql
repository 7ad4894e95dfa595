INSERT INTO word_changes (id, action, title, reason, state, word_count, trial, proposed_by, proposed_unit_id, proposed_at, decision_note, version, content)
VALUES ($1, $2, $3, $4, $5, $6, '', $7, $8, $9, '', 1, $10)
