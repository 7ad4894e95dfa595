-- $1 set, $2 known at: the newest that had been released by then.
SELECT version, body FROM indicator_set_versions
WHERE set_id = $1 AND state = 'released' AND decided_at <= $2
ORDER BY decided_at DESC, version DESC LIMIT 1
