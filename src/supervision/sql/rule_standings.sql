-- Findings first seen from day $1 to day $2, by rule: judged by a person (verified or rejected), and false alarms.
SELECT rule, CAST(sum(CASE WHEN triage = 'false_alarm' OR verified_by IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT),
       CAST(sum(CASE WHEN triage = 'false_alarm' THEN 1 ELSE 0 END) AS BIGINT)
FROM findings WHERE first_day >= $1 AND first_day <= $2
GROUP BY rule ORDER BY rule
