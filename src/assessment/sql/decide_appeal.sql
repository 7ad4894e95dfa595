UPDATE assessment_appeals SET state = $2, decided_by = $3, decided_at = $4, decision_reason = $5, points = $6 WHERE id = $1
