SELECT c.id, c.round_id, c.line_id, c.item, c.violation_key, c.subject_kind, c.subject_id, c.is_veto, c.state, c.found_on, c.evidence, c.note, c.finding_id,
       c.first_by, c.first_at, c.second_by, c.second_at, c.second_note, c.version
FROM round_accounts AS l
JOIN rounds AS r ON r.id = l.round_id AND r.state = 'running'
JOIN round_checks AS c ON c.line_id = l.id
WHERE l.inspector_id = $1
ORDER BY c.line_id, c.item, c.id
