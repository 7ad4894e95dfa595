-- What lies before a unit and those that it sees: $1 $2 scope, $3 limit; open campaigns first, the latest first.
SELECT s.id, s.census_id, s.unit_id, s.state, s.declares_none, s.note, s.submitted_by, s.submitted_at, s.signed_by, s.signed_at, s.signed_digest,
       s.scan_id, s.is_late, s.reminded_at, s.reminders, s.version, n.path, u.name, u.short_name, u.kind,
       (SELECT count(*) FROM census_lines AS l WHERE l.sheet_id = s.id),
       (SELECT count(*) FROM census_lines AS l WHERE l.sheet_id = s.id AND l.verdict <> ''),
       (SELECT count(*) FROM census_lines AS l WHERE l.sheet_id = s.id AND l.verdict IN ('corrected', 'not_ours', 'added'))
FROM census_sheets AS s
JOIN unit_nodes AS n ON n.id = s.unit_id
JOIN unit_versions AS u ON u.unit_id = s.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
JOIN censuses AS c ON c.id = s.census_id
WHERE n.path >= $1 AND n.path < $2
ORDER BY CASE WHEN c.state = 'running' THEN 0 ELSE 1 END, c.id DESC, s.id LIMIT $3
