UPDATE assessments
SET classes = $2, state = $3, appeal_until = $4, known_at = $5, facts_digest = $6, result_version = $7, announced_at = $8, closed_at = $9,
    version = version + 1
WHERE id = $1
