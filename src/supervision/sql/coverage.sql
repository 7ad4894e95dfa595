-- $1 the day, $2 known as of, $3 the first instant that still counts as observed.
SELECT count(*),
       CAST(coalesce(sum(CASE WHEN EXISTS (SELECT 1 FROM collection_outcomes AS o
           WHERE o.account_id = v.account_id AND o.observed_at >= $3 AND o.observed_at <= $2 AND o.outcome = 'observed')
           THEN 1 ELSE 0 END), 0) AS BIGINT)
FROM account_versions AS v
WHERE v.valid_from <= $1 AND v.valid_to > $1 AND v.recorded_from <= $2 AND v.recorded_to > $2
  AND v.kind = 'publishing' AND v.state NOT IN ('shut_down', 'freezing', 'cancelled_to_audit', 'cancelled')
