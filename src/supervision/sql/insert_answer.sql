INSERT INTO finding_answers (id, finding_id, unit_id, done, cause, prevention, handed_in_by, handed_in_at, outcome)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
