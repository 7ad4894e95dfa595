-- The columns of hits_of_post.sql, then where in the picture.
SELECT h.id, h.rule, h.rule_version, h.kind, h.article, h.severity, h.confidence, h.field, h.start_at, h.end_at, h.excerpt, h.suggestion, h.why, h.triage,
    h.triage_reason, w.place, w.box_left, w.box_top, w.box_width, w.box_height, w.at_second, w.scenes
FROM post_picture_hits AS w
JOIN post_hits AS h ON h.id = w.hit_id
WHERE w.picture_id = $1
ORDER BY w.at_second, w.place DESC, h.start_at, h.end_at, h.rule
