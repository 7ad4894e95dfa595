-- Hits of posts within the scope, those of the newest posts first. $1, $2 scope; $3, $4 chosen part of the tree; $5, $6 published; '' and 0: any;
-- $11 lower-case pattern of the words; $12 whether of the version that is shown today (-1: either); $13 account; $14 platform;
-- $15 where it stands (text, picture, video); $16, $17 the last one seen; $18 limit.
-- The sentence around a hit is cut from 40 characters on each side; who judged it stands in the ledger; the finding is the newest that a rule opened over it.
-- The page is chosen first, along the index by time, then filled in.
SELECT h.id, h.rule, h.rule_version, h.kind, h.article, h.severity, h.confidence, h.field, h.start_at, h.end_at, h.excerpt, h.suggestion, h.why, h.triage,
       h.triage_reason, n.path, h.post_id, h.post_version, h.published_at, v.title, substr(v.body, 1, 60), h.account_id, a.name, i.platform, n.id, u.name,
       u.short_name, u.kind, w.is_gone, CASE WHEN w.version - w.is_gone = h.post_version THEN 1 ELSE 0 END,
       substr(CASE h.field WHEN 'title' THEN v.title WHEN 'picture' THEN '' ELSE v.body END, CAST(CASE WHEN h.start_at > 40 THEN h.start_at - 39 ELSE 1 END AS INTEGER),
              CAST(CASE WHEN h.start_at > 40 THEN 40 ELSE h.start_at END AS INTEGER)),
       substr(CASE h.field WHEN 'title' THEN v.title WHEN 'picture' THEN '' ELSE v.body END, CAST(h.end_at + 1 AS INTEGER), 40),
       e.actor_person_id, p.name, e.recorded_at, f.id, f.title, f.severity, f.state, s.kind, l.at_second
FROM (
    SELECT h.id
    FROM post_hits AS h
    WHERE h.published_at >= $5 AND h.published_at < $6
      AND h.account_id IN (SELECT a.account_id FROM account_versions AS a
                           JOIN unit_nodes AS n ON n.id = a.host_unit_id
                           JOIN account_identities AS i ON i.id = a.account_id
                           WHERE a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
                             AND n.path >= $1 AND n.path < $2 AND n.path >= $3 AND n.path < $4 AND ($14 = '' OR i.platform = $14))
      AND ($7 = '' OR h.rule = $7) AND ($8 = '' OR h.kind = $8) AND ($9 = '' OR h.severity = $9) AND ($10 = '' OR h.triage = $10)
      AND ($11 = '%' OR lower(h.excerpt) LIKE $11 ESCAPE '!')
      AND ($12 < 0 OR $12 = (CASE WHEN EXISTS (SELECT 1 FROM post_versions AS w
                                               WHERE w.post_id = h.post_id AND w.recorded_to = 9223372036854775807
                                                 AND w.version - w.is_gone = h.post_version) THEN 1 ELSE 0 END))
      AND ($13 = 0 OR h.account_id = $13)
      AND ($15 = '' OR $15 = (CASE WHEN h.field <> 'picture' THEN 'text'
                                   ELSE (SELECT s.kind FROM post_picture_hits AS l JOIN post_pictures AS s ON s.id = l.picture_id WHERE l.hit_id = h.id) END))
      AND (h.published_at, h.id) < ($16, $17)
    ORDER BY h.published_at DESC, h.id DESC
    LIMIT $18
) AS page
JOIN post_hits AS h ON h.id = page.id
JOIN post_versions AS v ON v.post_id = h.post_id AND v.version = h.post_version
JOIN post_versions AS w ON w.post_id = h.post_id AND w.recorded_to = 9223372036854775807
JOIN account_identities AS i ON i.id = h.account_id
JOIN account_versions AS a ON a.account_id = h.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
JOIN unit_versions AS u ON u.unit_id = n.id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
LEFT JOIN post_picture_hits AS l ON l.hit_id = h.id
LEFT JOIN post_pictures AS s ON s.id = l.picture_id
LEFT JOIN ledger_entries AS e ON h.triage <> 'shown'
    AND e.sequence = (SELECT max(j.sequence) FROM ledger_entries AS j WHERE j.subject_kind = 'hit' AND j.subject_id = h.id)
LEFT JOIN people AS p ON p.id = e.actor_person_id
LEFT JOIN findings AS f ON f.id = (SELECT max(g.id) FROM findings AS g
                                   WHERE g.account_id = h.account_id AND g.subject_kind = 'post' AND g.subject_id = h.post_id AND g.violation_key = h.rule)
ORDER BY h.published_at DESC, h.id DESC
