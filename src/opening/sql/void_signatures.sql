UPDATE application_acts SET is_void = 1
WHERE application_id = $1 AND content_number = $2 AND step_number >= $3 AND event = 'approve'
