-- In the scope [$1, $2), of unit $3 and person $4 where these are not 0, after id $5; ended ones too.
SELECT a.id, a.person_id, p.name, a.unit_id, v.name, v.short_name, v.kind, a.role, a.title, a.valid_from, a.valid_to, h.id, h.name, n.path
FROM appointments AS a
JOIN people AS p ON p.id = a.person_id
JOIN unit_nodes AS n ON n.id = a.unit_id
JOIN unit_versions AS v ON v.unit_id = a.unit_id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
LEFT JOIN people AS h ON h.id = a.handed_over_to
WHERE n.path >= $1 AND n.path < $2 AND a.recorded_to = 9223372036854775807 AND ($3 = 0 OR a.unit_id = $3) AND ($4 = 0 OR a.person_id = $4) AND a.id > $5
ORDER BY a.id
LIMIT $6;
