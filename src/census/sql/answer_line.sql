UPDATE census_lines SET verdict = $2, proposal = $3, note = $4, answered_by = $5, answered_at = $6 WHERE id = $1
