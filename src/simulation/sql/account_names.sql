-- Every account's id on its platform.
SELECT id, platform_account_id FROM account_identities
