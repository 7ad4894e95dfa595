INSERT INTO post_hits (id, post_id, post_version, account_id, published_at, rule, rule_version, kind, article, severity, confidence, field, start_at,
                       end_at, excerpt, suggestion, why, triage, triage_reason, recorded_from)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'shown', '', $18)
