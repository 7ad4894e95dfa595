UPDATE finding_look_backs SET outcome = $2, looked_at = $3, looked_by = $4, note = $5, reopened_id = $6 WHERE finding_id = $1
