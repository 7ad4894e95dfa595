-- Hits of each content rule ($1; '': of all): awaiting judgement, all, false alarms, judged by a person. What somebody confirmed as a false alarm in a draft is a
-- judgement like one on a stored hit; an exception that came from a stored hit is counted with that hit.
SELECT c.rule, CAST(sum(c.waiting) AS BIGINT), CAST(sum(c.total) AS BIGINT), CAST(sum(c.wrong) AS BIGINT), CAST(sum(c.judged) AS BIGINT),
       min(c.kind), min(c.article), min(c.severity)
FROM (
    SELECT h.rule, CASE WHEN h.triage = 'shown' THEN 1 ELSE 0 END AS waiting, 1 AS total, CASE WHEN h.triage = 'false_alarm' THEN 1 ELSE 0 END AS wrong,
           CASE WHEN h.triage <> 'shown' THEN 1 ELSE 0 END AS judged, h.kind, h.article, h.severity
    FROM post_hits AS h
    WHERE $1 = '' OR h.rule = $1
    UNION ALL
    SELECT e.rule, 0, 0, 1, 1, NULL, NULL, NULL
    FROM hit_exceptions AS e
    WHERE e.hit_id = 0 AND e.state IN ('confirmed', 'ended') AND ($1 = '' OR e.rule = $1)
) AS c
GROUP BY c.rule ORDER BY c.rule
