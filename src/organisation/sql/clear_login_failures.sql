DELETE FROM login_failures WHERE login_digest = $1;
