SELECT o.id, o.event, o.body, p.name, u.name, o.created_at
FROM census_notes AS o
LEFT JOIN people AS p ON p.id = o.person_id
LEFT JOIN unit_versions AS u ON u.unit_id = o.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE o.sheet_id = $1
ORDER BY o.id
