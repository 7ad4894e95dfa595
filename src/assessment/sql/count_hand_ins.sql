SELECT count(*) FROM assessment_hand_ins WHERE assessment_id = $1 AND unit_id = $2
