SELECT count(*) FROM assessment_appeals WHERE assessment_id = $1 AND state = 'granted'
