SELECT s.person_id, p.name, s.appointment_id, s.csrf_token, s.created_at, s.last_seen_at, l.must_change_password
FROM sessions AS s
JOIN people AS p ON p.id = s.person_id
JOIN logins AS l ON l.person_id = s.person_id
WHERE s.token_digest = $1 AND s.revoked_at IS NULL AND l.is_disabled = 0;
