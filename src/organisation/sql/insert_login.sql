INSERT INTO logins (person_id, login, password_hash, password_changed_at, must_change_password, is_disabled)
VALUES ($1, $2, $3, $4, $5, 0);
