-- $1 run, $2 now: accounts of which the run brought a post that their profile does not hold yet.
INSERT INTO account_profiles (account_id, model, counted_to, judged_to, judged, below, due_at)
SELECT o.account_id, '', 0, 0, 0, 0, $2
FROM collection_runs AS r
JOIN collection_outcomes AS o ON o.run_id = r.id
LEFT JOIN account_profiles AS p ON p.account_id = o.account_id
WHERE r.id = $1 AND o.outcome = 'observed'
  AND EXISTS (SELECT 1 FROM post_versions AS v
              WHERE v.account_id = o.account_id AND v.published_at >= COALESCE(p.counted_to, 0) AND (v.post_id > r.id OR v.recorded_from >= r.started_at))
ON CONFLICT (account_id) DO UPDATE SET due_at = excluded.due_at
