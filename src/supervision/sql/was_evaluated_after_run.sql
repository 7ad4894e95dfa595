-- $1 run: whether an evaluation of the whole has begun since it ended.
SELECT CASE WHEN EXISTS (SELECT 1 FROM evaluations AS e WHERE e.started_at > r.finished_at) THEN 1 ELSE 0 END
FROM collection_runs AS r
WHERE r.id = $1
