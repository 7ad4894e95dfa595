UPDATE application_countersigns SET unit_id = $3 WHERE application_id = $1 AND unit_id = $2 AND ended_at IS NULL
