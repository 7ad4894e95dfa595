UPDATE sessions SET revoked_at = $2 WHERE token_digest = $1 AND revoked_at IS NULL;
