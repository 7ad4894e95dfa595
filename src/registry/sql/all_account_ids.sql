SELECT i.platform, i.platform_account_id, i.id FROM account_identities AS i
UNION ALL
SELECT a.platform, a.platform_account_id, a.account_id FROM account_aliases AS a
