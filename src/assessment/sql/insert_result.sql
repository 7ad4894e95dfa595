INSERT INTO assessment_results (assessment_id, version, digest, facts_digest, reason, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
