UPDATE logins SET password_hash = $2, password_changed_at = $3, must_change_password = $4 WHERE person_id = $1;
