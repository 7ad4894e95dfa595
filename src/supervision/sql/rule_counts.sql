-- Findings of each rule: open, all, false alarms, judged by a person (verified or rejected).
SELECT rule, CAST(sum(CASE WHEN closed_at IS NULL THEN 1 ELSE 0 END) AS BIGINT), count(*),
       CAST(sum(CASE WHEN triage = 'false_alarm' THEN 1 ELSE 0 END) AS BIGINT),
       CAST(sum(CASE WHEN triage = 'false_alarm' OR verified_by IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT)
FROM findings GROUP BY rule ORDER BY rule
