SELECT c.id, c.round_id, c.line_id, c.item, c.violation_key, c.subject_kind, c.subject_id, c.is_veto, c.state, c.found_on, c.evidence, c.note, c.finding_id,
       c.first_by, c.first_at, c.second_by, c.second_at, c.second_note, c.version
FROM round_checks AS c
JOIN round_accounts AS l ON l.id = c.line_id
JOIN unit_nodes AS n ON n.id = l.unit_id
WHERE c.round_id = $1 AND c.state = $2 AND n.path >= $3 AND n.path < $4 AND c.id > $5
ORDER BY c.id LIMIT $6
