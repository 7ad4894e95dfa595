-- The sentence around a hit is cut from 40 characters on each side; who judged it stands in the ledger; the finding is the newest that a rule
-- opened over it. The page is chosen first, then filled in.
SELECT h.id, h.rule, h.rule_version, h.kind, h.article, h.severity, h.confidence, h.field, h.start_at, h.end_at, h.excerpt, h.suggestion, h.why, h.triage,
       h.triage_reason, n.path, h.post_id, h.post_version, h.published_at, v.title, substr(v.body, 1, 60), h.account_id, a.name, i.platform, n.id, u.name,
       u.short_name, u.kind, w.is_gone, CASE WHEN w.version - w.is_gone = h.post_version THEN 1 ELSE 0 END,
       substr(CASE h.field WHEN 'title' THEN v.title WHEN 'picture' THEN '' ELSE v.body END, CAST(CASE WHEN h.start_at > 40 THEN h.start_at - 39 ELSE 1 END AS INTEGER),
              CAST(CASE WHEN h.start_at > 40 THEN 40 ELSE h.start_at END AS INTEGER)),
       substr(CASE h.field WHEN 'title' THEN v.title WHEN 'picture' THEN '' ELSE v.body END, CAST(h.end_at + 1 AS INTEGER), 40),
       e.actor_person_id, p.name, e.recorded_at, f.id, f.title, f.severity, f.state, s.kind, l.at_second
FROM (
    SELECT h.id
