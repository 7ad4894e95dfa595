SELECT count(*) FROM assessment_appeals
WHERE assessment_id = $1 AND unit_id = $2 AND indicator = $3 AND case_key = $4 AND state = 'open'
