INSERT INTO reconciliation_doubts (id, run_id, left_group, right_group, points, is_ambiguous, evidence, left_key, right_key, answer, answered_by, answered_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', NULL, NULL)
