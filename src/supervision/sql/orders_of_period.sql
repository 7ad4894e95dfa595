-- Orders that were dispatched, due or closed in [$5, $6); the unit is the one that holds the order. $1 $2 scope, $3 $4 paths of `under`,
-- $7: how long after the close a recurrence counts, in ms.
SELECT f.id, n.id, n.path, f.state, f.first_dispatched_at, f.dispatched_at, f.signed_for_at, f.signed_for_by, f.original_due_at, f.paused_ms,
       f.answered_at, f.closed_at, f.extensions, f.returns, f.reworks,
       CASE WHEN f.closed_at IS NOT NULL AND EXISTS (
           SELECT 1 FROM findings AS g
           WHERE g.reopens_id = f.id
              OR (g.rule = f.rule AND g.subject_kind = f.subject_kind AND g.subject_id = f.subject_id AND g.id <> f.id
                  AND g.triage <> 'false_alarm' AND g.opened_at > f.closed_at AND g.opened_at <= f.closed_at + $7)) THEN 1 ELSE 0 END
FROM findings AS f
JOIN unit_nodes AS n ON n.id = coalesce(f.holder_unit_id, f.host_unit_id)
WHERE f.first_dispatched_at IS NOT NULL
  AND n.path >= $1 AND n.path < $2 AND n.path >= $3 AND n.path < $4
  AND ((f.first_dispatched_at >= $5 AND f.first_dispatched_at < $6) OR (f.dispatched_at >= $5 AND f.dispatched_at < $6)
       OR (f.original_due_at + f.paused_ms >= $5 AND f.original_due_at + f.paused_ms < $6) OR (f.closed_at >= $5 AND f.closed_at < $6))
ORDER BY f.id
