SELECT person_id, login, password_hash, must_change_password, is_disabled FROM logins WHERE person_id = $1;
