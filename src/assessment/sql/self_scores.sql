SELECT indicator, points, note, attachment_id FROM assessment_self_scores WHERE assessment_id = $1 AND unit_id = $2 ORDER BY indicator
