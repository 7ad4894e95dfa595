-- Of all accounts: $1 to $4 hold the whole tree, so no account is asked where it belongs. $7 platform; $11 is 0.
FROM post_versions AS v
WHERE v.recorded_to = 9223372036854775807 AND $11 = 0 AND $1 < $2 AND $3 < $4
  AND ($7 = '' OR EXISTS (SELECT 1 FROM account_identities AS i WHERE i.id = v.account_id AND i.platform = $7))
