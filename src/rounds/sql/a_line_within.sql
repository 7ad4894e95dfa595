SELECT l.id FROM round_accounts AS l JOIN unit_nodes AS n ON n.id = l.unit_id WHERE l.round_id = $1 AND n.path >= $2 AND n.path < $3 LIMIT 1
