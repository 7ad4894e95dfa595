-- Working minutes that orders lay with units, of desks left in [$5, $6): unit, path, orders, minutes, minutes in which the clock stood.
SELECT n.id, n.path, count(DISTINCT d.finding_id),
       CAST(sum(CASE WHEN d.is_paused = 0 THEN d.working_minutes ELSE 0 END) AS BIGINT),
       CAST(sum(CASE WHEN d.is_paused = 1 THEN d.working_minutes ELSE 0 END) AS BIGINT)
FROM finding_desks AS d
JOIN unit_nodes AS n ON n.id = d.unit_id
JOIN findings AS f ON f.id = d.finding_id
WHERE d.side = 'host' AND f.first_dispatched_at IS NOT NULL AND d.ended_at >= $5 AND d.ended_at < $6
  AND n.path >= $1 AND n.path < $2 AND n.path >= $3 AND n.path < $4
GROUP BY n.id, n.path ORDER BY n.id
