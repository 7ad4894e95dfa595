INSERT INTO round_results (round_id, version, content, digest, reason, changes, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
