INSERT INTO assessment_self_scores (assessment_id, unit_id, indicator, points, note, attachment_id) VALUES ($1, $2, $3, $4, $5, $6)
