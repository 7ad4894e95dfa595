SELECT v.account_id
FROM account_versions AS v
JOIN account_identities AS i ON i.id = v.account_id
WHERE v.name = $1 AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31' AND ($2 = '' OR i.platform = $2)
ORDER BY v.account_id
