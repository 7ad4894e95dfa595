SELECT count(*)
FROM round_checks AS c
JOIN round_accounts AS l ON l.id = c.line_id
JOIN unit_nodes AS n ON n.id = l.unit_id
WHERE c.round_id = $1 AND c.state = $2 AND n.path >= $3 AND n.path < $4
