INSERT INTO assessment_appeals (id, assessment_id, unit_id, indicator, case_key, reason, attachment_id, state, appealed_by, appealed_at,
    due_at, decided_by, decided_at, decision_reason, points)
VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9, $10, NULL, NULL, '', NULL)
