-- How many the list would show.
SELECT count(*)
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
