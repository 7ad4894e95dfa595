-- $1 until then.
SELECT max(started_at) FROM collection_runs WHERE started_at <= $1
