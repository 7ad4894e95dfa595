SELECT c.id, c.round_id FROM round_checks AS c JOIN rounds AS r ON r.id = c.round_id AND r.state = 'closed'
WHERE c.finding_id = $1 AND c.state = 'problem' ORDER BY c.round_id, c.id
