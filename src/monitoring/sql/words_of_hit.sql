-- `words`: of a hit in a picture, exactly as they were read.
SELECT h.rule, h.excerpt, h.account_id, h.field, h.start_at, h.end_at, v.title, v.body, coalesce(w.words, '') AS words
FROM post_hits AS h
JOIN post_versions AS v ON v.post_id = h.post_id AND v.version = h.post_version
LEFT JOIN post_picture_hits AS w ON w.hit_id = h.id
WHERE h.id = $1
