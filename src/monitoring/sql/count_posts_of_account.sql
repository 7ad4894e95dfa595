-- How many the list would show.
SELECT count(*)
FROM post_versions AS v
WHERE v.recorded_to = 9223372036854775807 AND v.account_id = $11
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
