SELECT id, unit_id, indicator, case_key, coalesce(points, 0)
FROM assessment_appeals WHERE assessment_id = $1 AND state = 'granted' ORDER BY id
