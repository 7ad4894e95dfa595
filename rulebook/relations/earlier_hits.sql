-- about: 历来命中：截至所知时点发布内容各版本上的全部命中，包括已被修改的版本
-- account: account_id
SELECT h.post_id, h.post_version, h.account_id, h.rule, h.kind, h.severity, h.triage
FROM post_hits AS h
WHERE h.recorded_from <= $known_as_of
