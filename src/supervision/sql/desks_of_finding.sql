SELECT d.state, d.side, d.unit_id, u.name, d.role, p.name, d.is_paused, d.began_at, d.ended_at, d.working_minutes, u.short_name
FROM finding_desks AS d
LEFT JOIN unit_versions AS u ON u.unit_id = d.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
LEFT JOIN people AS p ON p.id = d.person_id
WHERE d.finding_id = $1 ORDER BY d.id
