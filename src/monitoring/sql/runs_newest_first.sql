-- Runs that looked at an account of the scope; the counts are those of the whole run.
SELECT r.id, r.source, r.started_at, r.finished_at, r.expected, r.observed, r.failed, r.blocked, r.posts_read, r.posts_new, r.posts_changed,
    r.posts_gone, r.posts_refused
FROM collection_runs AS r
WHERE (r.started_at, r.id) < ($3, $4)
  AND EXISTS (SELECT 1 FROM collection_outcomes AS o
              JOIN account_versions AS a ON a.account_id = o.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
              JOIN unit_nodes AS n ON n.id = a.host_unit_id
              WHERE o.run_id = r.id AND n.path >= $1 AND n.path < $2)
ORDER BY r.started_at DESC, r.id DESC
LIMIT $5
