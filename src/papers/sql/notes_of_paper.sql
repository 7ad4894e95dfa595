SELECT w.id, w.event, w.body, coalesce(p.name, ''), coalesce(u.short_name, ''), w.created_at, w.text_number
FROM paper_notes AS w
LEFT JOIN people AS p ON p.id = w.person_id
LEFT JOIN unit_versions AS u ON u.unit_id = w.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE w.paper_id = $1
ORDER BY w.id
