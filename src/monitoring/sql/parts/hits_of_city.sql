-- Of all accounts, along time: $1 to $4 hold the whole tree, so no account is asked where it belongs. $14 platform; $13 is 0.
FROM post_hits AS h
WHERE $13 = 0 AND $1 < $2 AND $3 < $4
  AND ($14 = '' OR EXISTS (SELECT 1 FROM account_identities AS i WHERE i.id = h.account_id AND i.platform = $14))
