INSERT INTO assessment_hand_ins (assessment_id, unit_id, handed_in_by, handed_in_at) VALUES ($1, $2, $3, $4)
