-- $1 run: the present versions that it brought, published from $2 to before $3. Ids grow, so a greater one was first seen in it.
SELECT v.post_id, v.version, v.account_id, v.published_at, v.title, v.body, v.rulebook_version
FROM collection_runs AS r
JOIN collection_outcomes AS o ON o.run_id = r.id
JOIN post_versions AS v ON v.account_id = o.account_id
WHERE r.id = $1 AND v.published_at >= $2 AND v.published_at < $3 AND v.recorded_to = 9223372036854775807 AND v.is_gone = 0
  AND (v.post_id > r.id OR v.recorded_from >= r.started_at)
ORDER BY v.post_id
