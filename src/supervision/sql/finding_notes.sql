SELECT n.id, n.event, n.body, n.person_id, p.name, n.unit_id, u.name, u.short_name, n.created_at
FROM finding_notes AS n
LEFT JOIN people AS p ON p.id = n.person_id
LEFT JOIN unit_versions AS u ON u.unit_id = n.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE n.finding_id = $1 ORDER BY n.id
