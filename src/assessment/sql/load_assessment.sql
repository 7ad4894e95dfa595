SELECT id, title, period_from, period_to, set_id, set_version, set_body, set_bases, classes, state, self_score_until, appeal_until, known_at,
       facts_digest, result_version, created_by, created_at, announced_at, closed_at, version
FROM assessments WHERE id = $1
