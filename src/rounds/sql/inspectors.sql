-- $1 today: who holds a post today. Which roles inspect the permissions say.
SELECT p.id, p.name, a.unit_id, u.short_name, a.role, n.path
FROM appointments AS a
JOIN people AS p ON p.id = a.person_id
JOIN unit_nodes AS n ON n.id = a.unit_id
JOIN unit_versions AS u ON u.unit_id = a.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE a.valid_from <= $1 AND a.valid_to > $1 AND a.recorded_to = 9223372036854775807
ORDER BY n.path, p.name, a.id
