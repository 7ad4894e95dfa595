-- Findings of rule $1 first seen from day $2 to day $3, by month: all, judged by a person, false alarms.
SELECT substr(first_day, 1, 7), count(*),
       CAST(sum(CASE WHEN triage = 'false_alarm' OR verified_by IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT),
       CAST(sum(CASE WHEN triage = 'false_alarm' THEN 1 ELSE 0 END) AS BIGINT)
FROM findings WHERE rule = $1 AND first_day >= $2 AND first_day <= $3
GROUP BY substr(first_day, 1, 7) ORDER BY 1
