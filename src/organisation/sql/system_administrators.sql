-- Who can administer the system on day $1.
SELECT DISTINCT a.person_id
FROM appointments AS a
JOIN logins AS l ON l.person_id = a.person_id AND l.is_disabled = 0
WHERE a.role = 'system_administrator' AND a.recorded_to = 9223372036854775807 AND a.valid_from <= $1 AND a.valid_to > $1
ORDER BY a.person_id;
