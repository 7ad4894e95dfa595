UPDATE delegations SET revoked_at = $2 WHERE id = $1
