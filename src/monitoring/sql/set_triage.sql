UPDATE post_hits SET triage = $2, triage_reason = $3 WHERE id = $1
