DELETE FROM login_failures WHERE last_failed_at < $1 AND locked_until < $1;
