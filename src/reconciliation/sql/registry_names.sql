-- Names that accounts have had up to day $1, as known at $2.
SELECT DISTINCT v.account_id, v.name FROM account_versions AS v
WHERE v.valid_from <= $1 AND v.recorded_from <= $2 AND v.recorded_to > $2
ORDER BY v.account_id, v.name
