-- In reading order: the title first; those in pictures are shown with their picture.
SELECT id, rule, rule_version, kind, article, severity, confidence, field, start_at, end_at, excerpt, suggestion, why, triage, triage_reason
FROM post_hits
WHERE post_id = $1 AND post_version = $2 AND field <> 'picture'
ORDER BY CASE field WHEN 'title' THEN 0 ELSE 1 END, start_at, end_at, rule
