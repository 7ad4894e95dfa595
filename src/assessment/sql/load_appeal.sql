SELECT id, unit_id, indicator, case_key, state, reason, appealed_by FROM assessment_appeals WHERE assessment_id = $1 AND id = $2
