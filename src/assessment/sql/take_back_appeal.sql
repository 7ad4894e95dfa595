UPDATE assessment_appeals SET state = 'taken_back', decided_by = $2, decided_at = $3 WHERE id = $1
