-- Present posts of one account, newest first. $1, $2 scope; $3, $4 chosen part of the tree; $8 lower-case pattern; -1: either.
-- The page is chosen first, along the index by time (the + keeps the planner from beginning with the accounts), then filled in.
SELECT v.post_id, v.version, v.account_id, a.name, i.platform, n.id, u.name, u.short_name, u.kind, v.platform_post_id, v.title, v.body, v.url,
    v.published_at, v.recorded_from, v.is_gone,
    (SELECT count(*) FROM post_hits AS h
     WHERE h.post_id = v.post_id AND h.post_version = v.version - v.is_gone AND h.triage <> 'false_alarm') AS hits,
    (SELECT min(CASE h.severity WHEN 'serious' THEN 0 WHEN 'general' THEN 1 ELSE 2 END) FROM post_hits AS h
     WHERE h.post_id = v.post_id AND h.post_version = v.version - v.is_gone AND h.triage <> 'false_alarm') AS worst,
    (SELECT max(w.version) FROM post_versions AS w WHERE w.post_id = v.post_id) AS versions
FROM (
    SELECT v.post_id, v.version
    FROM post_versions AS v
    WHERE v.recorded_to = 9223372036854775807 AND v.account_id = $14
      AND v.published_at >= $5 AND v.published_at < $6
      AND +v.account_id IN (SELECT a.account_id FROM account_versions AS a
                        JOIN unit_nodes AS n ON n.id = a.host_unit_id
                        JOIN account_identities AS i ON i.id = a.account_id
                        WHERE a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
                          AND n.path >= $1 AND n.path < $2 AND n.path >= $3 AND n.path < $4 AND ($7 = '' OR i.platform = $7))
      AND ($9 < 0 OR v.is_gone = $9)
      AND ($8 = '%' OR lower(v.title) LIKE $8 ESCAPE '!' OR lower(v.body) LIKE $8 ESCAPE '!')
      AND ($10 < 0 OR $10 = (CASE WHEN v.hit_count > 0 AND EXISTS (SELECT 1 FROM post_hits AS h
                                                                     WHERE h.post_id = v.post_id AND h.post_version = v.version - v.is_gone
                                                                       AND h.triage <> 'false_alarm') THEN 1 ELSE 0 END))
      AND (v.published_at, v.post_id) < ($11, $12)
    ORDER BY v.published_at DESC, v.post_id DESC
    LIMIT $13
) AS page
JOIN post_versions AS v ON v.post_id = page.post_id AND v.version = page.version
JOIN account_identities AS i ON i.id = +v.account_id
JOIN account_versions AS a ON a.account_id = +v.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
JOIN unit_versions AS u ON u.unit_id = n.id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
ORDER BY v.published_at DESC, v.post_id DESC
