-- about: 内容检测命中：截至当日仍在的发布内容版本上、截至所知时点的命中
-- account: account_id
SELECT h.id, h.post_id, h.account_id, h.rule, h.kind, h.article, h.severity, h.confidence, h.field, h.triage, p.published_at
FROM post_hits AS h
JOIN posts AS p ON p.id = h.post_id AND p.version = h.post_version
WHERE h.recorded_from <= $known_as_of
