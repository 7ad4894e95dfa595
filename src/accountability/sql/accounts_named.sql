-- Accounts of platform $1 that carry the name $2 or carried it.
SELECT DISTINCT v.account_id
FROM account_versions AS v
JOIN account_identities AS i ON i.id = v.account_id
WHERE i.platform = $1 AND v.name = $2 AND v.recorded_to = 9223372036854775807
ORDER BY v.account_id
