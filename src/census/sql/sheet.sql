SELECT s.id, s.census_id, s.unit_id, s.state, s.declares_none, s.note, s.submitted_by, s.submitted_at, s.signed_by, s.signed_at, s.signed_digest,
       s.scan_id, s.is_late, s.reminded_at, s.reminders, s.version, n.path, u.name, u.short_name, u.kind
FROM census_sheets AS s
JOIN unit_nodes AS n ON n.id = s.unit_id
JOIN unit_versions AS u ON u.unit_id = s.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE s.id = $1
