UPDATE sessions SET appointment_id = $2 WHERE token_digest = $1;
