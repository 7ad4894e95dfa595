-- $2 version, 0: the newest.
SELECT content, digest FROM round_results WHERE round_id = $1 AND ($2 = 0 OR version = $2) ORDER BY version DESC LIMIT 1
