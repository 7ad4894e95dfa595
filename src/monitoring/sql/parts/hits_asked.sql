-- $5, $6 published; '' and 0: any; $11 lower-case pattern of the words; $12 whether of the version that is shown today (-1: either);
-- $15 where it stands (text, picture, video).
  AND h.published_at >= $5 AND h.published_at < $6
  AND ($7 = '' OR h.rule = $7) AND ($8 = '' OR h.kind = $8) AND ($9 = '' OR h.severity = $9) AND ($10 = '' OR h.triage = $10)
  AND ($11 = '%' OR lower(h.excerpt) LIKE $11 ESCAPE '!')
  AND ($12 < 0 OR $12 = (CASE WHEN EXISTS (SELECT 1 FROM post_versions AS w
                                           WHERE w.post_id = h.post_id AND w.recorded_to = 9223372036854775807
                                             AND w.version - w.is_gone = h.post_version) THEN 1 ELSE 0 END))
  AND ($15 = '' OR $15 = (CASE WHEN h.field <> 'picture' THEN 'text'
                               ELSE (SELECT s.kind FROM post_picture_hits AS l JOIN post_pictures AS s ON s.id = l.picture_id WHERE l.hit_id = h.id) END))
