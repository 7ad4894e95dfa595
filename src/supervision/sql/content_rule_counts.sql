-- Hits of each content rule: awaiting judgement, all, false alarms, judged by a person.
SELECT rule, CAST(sum(CASE WHEN triage = 'shown' THEN 1 ELSE 0 END) AS BIGINT), count(*),
       CAST(sum(CASE WHEN triage = 'false_alarm' THEN 1 ELSE 0 END) AS BIGINT),
       CAST(sum(CASE WHEN triage <> 'shown' THEN 1 ELSE 0 END) AS BIGINT),
       min(kind), min(article), min(severity)
FROM post_hits GROUP BY rule ORDER BY rule
