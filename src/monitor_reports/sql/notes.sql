SELECT t.event, t.body, t.unit_id, coalesce(p.name, ''), coalesce(u.name, ''), t.created_at
FROM monitor_report_notes AS t
LEFT JOIN people AS p ON p.id = t.person_id
LEFT JOIN unit_versions AS u ON u.unit_id = t.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE t.report_id = $1 ORDER BY t.id
