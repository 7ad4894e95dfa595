UPDATE application_materials SET removed_at = $3 WHERE application_id = $1 AND attachment_id = $2 AND removed_at IS NULL
