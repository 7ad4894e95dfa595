-- What became due since the row was read ($8: as it was then) stays due.
UPDATE account_profiles
SET model = $2, counted_to = $3, judged_to = $4, judged = $5, below = $6, profile = $7, due_at = CASE WHEN due_at = $8 THEN 0 ELSE due_at END
WHERE account_id = $1
