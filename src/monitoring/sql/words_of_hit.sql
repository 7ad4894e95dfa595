SELECT h.rule, h.excerpt, h.account_id, h.field, h.start_at, h.end_at, v.title, v.body
FROM post_hits AS h
JOIN post_versions AS v ON v.post_id = h.post_id AND v.version = h.post_version
WHERE h.id = $1
