-- Present posts of other accounts that were published around a moment, the nearest first. $1, $2 published; $3 the account left out;
-- $4, $5 scope; $6 the moment; $7 so many at most.
SELECT v.post_id, v.title, v.body
FROM post_versions AS v
WHERE v.recorded_to = 9223372036854775807 AND v.is_gone = 0 AND v.published_at >= $1 AND v.published_at < $2 AND v.account_id <> $3
  AND v.account_id IN (SELECT a.account_id FROM account_versions AS a
                       JOIN unit_nodes AS n ON n.id = a.host_unit_id
                       WHERE a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31' AND n.path >= $4 AND n.path < $5)
ORDER BY abs(v.published_at - $6), v.post_id
LIMIT $7
