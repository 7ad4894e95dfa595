-- $1: as present_findings, of one account and its posts.
SELECT id, rule, subject_kind, subject_id, violation_key, CASE WHEN source IN ('rule', 'round') THEN 1 ELSE 0 END
FROM findings WHERE account_id = $1 AND last_day IS NULL
