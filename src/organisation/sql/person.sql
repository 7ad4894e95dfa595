SELECT p.id, p.version, p.name, p.phone, l.login, coalesce(l.is_disabled, 0)
FROM people AS p
LEFT JOIN logins AS l ON l.person_id = p.id
WHERE p.id = $1;
