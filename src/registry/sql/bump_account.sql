UPDATE account_identities SET version = version + 1 WHERE id = $1
