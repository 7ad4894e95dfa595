-- A draft written anew before it is handed in.
DELETE FROM assessment_self_scores WHERE assessment_id = $1 AND unit_id = $2
