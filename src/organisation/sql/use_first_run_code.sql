UPDATE first_run SET used_at = $1 WHERE used_at IS NULL;
