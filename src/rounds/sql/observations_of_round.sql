-- $1 round, $2 before which instant: when each account was last observed, last blocked, last failed.
SELECT l.id,
       (SELECT max(o.observed_at) FROM collection_outcomes AS o
        WHERE o.account_id = l.account_id AND o.outcome = 'observed' AND o.observed_at < $2),
       (SELECT max(o.observed_at) FROM collection_outcomes AS o
        WHERE o.account_id = l.account_id AND o.outcome = 'blocked' AND o.observed_at < $2),
       (SELECT max(o.observed_at) FROM collection_outcomes AS o
        WHERE o.account_id = l.account_id AND o.outcome = 'failed' AND o.observed_at < $2)
FROM round_accounts AS l
WHERE l.round_id = $1
ORDER BY l.id
