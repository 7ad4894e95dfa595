SELECT body FROM assessment_sheets WHERE assessment_id = $1 AND version = $2 AND unit_id = $3
