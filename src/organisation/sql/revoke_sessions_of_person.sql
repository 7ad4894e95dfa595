UPDATE sessions SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL AND token_digest <> $3;
