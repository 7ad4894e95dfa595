INSERT INTO finding_rechecks (id, finding_id, checked_at, as_of, outcome, evidence) VALUES ($1, $2, $3, $4, $5, $6)
