-- $1 round, $2 $3 days, $4 the first instant of the first day: findings on its accounts that stood on a day between, hints aside. The last columns: whether
-- it has not turned out to be none, whether it is still open, and whether another round brought it.
SELECT l.id, f.id, f.rule, f.subject_kind, f.subject_id, f.violation_key, f.severity, f.first_day, f.evidence, f.verified_by,
       CASE WHEN f.state = 'not_upheld' OR f.triage = 'false_alarm' THEN 0 ELSE 1 END,
       CASE WHEN f.closed_at IS NULL THEN 1 ELSE 0 END,
       CASE WHEN f.source = 'round' AND f.source_id <> $1 THEN 1 ELSE 0 END
FROM round_accounts AS l
JOIN findings AS f ON f.account_id = l.account_id
WHERE l.round_id = $1 AND f.first_day <= $3 AND (f.last_day IS NULL OR f.last_day >= $2) AND (f.closed_at IS NULL OR f.closed_at >= $4)
  AND f.severity <> 'hint'
ORDER BY l.id, f.id
