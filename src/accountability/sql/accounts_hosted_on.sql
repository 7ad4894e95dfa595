-- Accounts that unit $1 hosted on day $2.
SELECT DISTINCT v.account_id
FROM account_versions AS v
WHERE v.host_unit_id = $1 AND v.valid_from <= $2 AND v.valid_to > $2 AND v.recorded_to = 9223372036854775807
ORDER BY v.account_id
