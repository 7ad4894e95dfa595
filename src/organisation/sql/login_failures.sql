SELECT failures, last_failed_at, locked_until FROM login_failures WHERE login_digest = $1;
