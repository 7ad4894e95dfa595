SELECT id, run_id, left_group, right_group, points, is_ambiguous, evidence, left_key, right_key, answer, answered_at FROM reconciliation_doubts WHERE id = $1
