-- What was asked and not answered is no longer needed.
UPDATE application_countersigns SET ended_at = $2 WHERE application_id = $1 AND ended_at IS NULL
