SELECT h.id, h.rule, h.rule_version, h.kind, h.article, h.severity, h.confidence, h.field, h.start_at, h.end_at, h.excerpt, h.suggestion, h.why, h.triage, h.triage_reason, n.path, h.post_id
FROM post_hits AS h
JOIN account_versions AS a ON a.account_id = h.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
WHERE h.id = $1
