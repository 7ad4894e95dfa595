INSERT INTO assessments (id, title, period_from, period_to, set_id, set_version, set_body, set_bases, set_digest, classes, state,
    self_score_until, appeal_until, known_at, facts_digest, result_version, created_by, created_at, announced_at, closed_at, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, NULL, NULL, '', 0, $13, $14, NULL, NULL, 1)
