-- $1 before which run, $2 how many.
SELECT r.id FROM consolidation_runs AS r WHERE r.id < $1 ORDER BY r.id DESC LIMIT $2
