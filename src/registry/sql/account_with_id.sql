-- By permanent id or by one it had before.
SELECT i.id FROM account_identities AS i WHERE i.platform = $1 AND i.platform_account_id = $2
UNION ALL
SELECT a.account_id FROM account_aliases AS a WHERE a.platform = $1 AND a.platform_account_id = $2
