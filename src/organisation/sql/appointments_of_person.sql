-- In force on day $2.
SELECT a.id, a.person_id, p.name, a.unit_id, v.name, v.short_name, v.kind, a.role, a.title, a.valid_from, a.valid_to, h.id, h.name, n.path
FROM appointments AS a
JOIN people AS p ON p.id = a.person_id
JOIN unit_nodes AS n ON n.id = a.unit_id
JOIN unit_versions AS v ON v.unit_id = a.unit_id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
LEFT JOIN people AS h ON h.id = a.handed_over_to
WHERE a.person_id = $1 AND a.recorded_to = 9223372036854775807 AND a.valid_from <= $2 AND a.valid_to > $2
ORDER BY a.id;
