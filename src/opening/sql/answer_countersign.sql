UPDATE application_countersigns SET answer = $2, answered_by = $3, answered_at = $4, ended_at = $4 WHERE id = $1
