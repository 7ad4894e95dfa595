UPDATE finding_desks SET ended_at = $2, working_minutes = $3, person_id = coalesce(person_id, $4) WHERE id = $1
