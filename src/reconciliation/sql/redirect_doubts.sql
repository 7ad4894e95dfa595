-- What stood against group $3 stands against group $2, which has taken it in.
UPDATE reconciliation_doubts SET left_group = CASE WHEN left_group = $3 THEN $2 ELSE left_group END,
                                 right_group = CASE WHEN right_group = $3 THEN $2 ELSE right_group END
WHERE run_id = $1 AND answer = '' AND (left_group = $3 OR right_group = $3)
