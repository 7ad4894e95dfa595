-- Of the other accounts of a unit ($1; $2 the one left out; $3 model), those with most behind them first.
SELECT p.profile
FROM account_versions AS a
JOIN account_profiles AS p ON p.account_id = a.account_id
WHERE a.host_unit_id = $1 AND a.account_id <> $2 AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31' AND p.model = $3
ORDER BY p.counted_to DESC, p.account_id
LIMIT 10
