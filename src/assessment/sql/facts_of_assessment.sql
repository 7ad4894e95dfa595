SELECT lines FROM assessment_facts WHERE assessment_id = $1 ORDER BY place
