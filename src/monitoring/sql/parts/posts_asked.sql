-- $5, $6 published; $8 lower-case pattern; $9 gone, $10 with hits (-1: either).
  AND v.published_at >= $5 AND v.published_at < $6
  AND ($9 < 0 OR v.is_gone = $9)
  AND ($8 = '%' OR lower(v.title) LIKE $8 ESCAPE '!' OR lower(v.body) LIKE $8 ESCAPE '!')
  AND ($10 < 0 OR $10 = (CASE WHEN v.hit_count > 0 AND EXISTS (SELECT 1 FROM post_hits AS h
                                                                 WHERE h.post_id = v.post_id AND h.post_version = v.version - v.is_gone
                                                                   AND h.triage <> 'false_alarm') THEN 1 ELSE 0 END))
