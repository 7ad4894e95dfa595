-- How each publishing account of the scope was seen the last time it was looked at. $1 $2 scope; $3 until then; $4 account (0 any).
SELECT count(*), CAST(coalesce(sum(CASE WHEN o.outcome = 'observed' THEN 1 ELSE 0 END), 0) AS BIGINT),
       CAST(coalesce(sum(CASE WHEN o.outcome = 'failed' THEN 1 ELSE 0 END), 0) AS BIGINT),
       CAST(coalesce(sum(CASE WHEN o.outcome = 'blocked' THEN 1 ELSE 0 END), 0) AS BIGINT), max(o.observed_at)
FROM account_versions AS v
JOIN unit_nodes AS n ON n.id = v.host_unit_id
LEFT JOIN collection_outcomes AS o ON o.account_id = v.account_id
    AND o.run_id = (SELECT x.run_id FROM collection_outcomes AS x WHERE x.account_id = v.account_id AND x.observed_at <= $3 ORDER BY x.observed_at DESC, x.run_id DESC LIMIT 1)
WHERE v.kind = 'publishing' AND v.state NOT IN ('shut_down', 'freezing', 'cancelled_to_audit', 'cancelled') AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
  AND n.path >= $1 AND n.path < $2 AND ($4 = 0 OR v.account_id = $4)
