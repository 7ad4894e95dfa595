SELECT version, digest, reason, changes, made_by, made_at FROM round_results WHERE round_id = $1 ORDER BY version DESC
