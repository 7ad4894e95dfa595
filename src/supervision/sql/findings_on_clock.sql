-- Findings whose clock runs: since when, until when, and the highest level raised of this deadline. While it is suspended nothing is raised.
SELECT f.id, coalesce(k.began_at, f.dispatched_at, f.opened_at), f.due_at,
       coalesce((SELECT max(a.level) FROM finding_alerts AS a WHERE a.finding_id = f.id AND a.kind = 'escalation' AND a.for_due_at = f.due_at), 0)
FROM findings AS f
LEFT JOIN finding_desks AS k ON k.id = (SELECT max(o.id) FROM finding_desks AS o WHERE o.finding_id = f.id AND o.ended_at IS NULL)
     AND k.side = 'supervising'
WHERE f.closed_at IS NULL AND f.due_at IS NOT NULL AND f.state NOT IN ('warned', 'suspended')
ORDER BY f.id
