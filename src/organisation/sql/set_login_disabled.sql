UPDATE logins SET is_disabled = $2 WHERE person_id = $1;
