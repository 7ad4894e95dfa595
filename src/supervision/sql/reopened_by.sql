SELECT id FROM findings WHERE reopens_id = $1 ORDER BY id LIMIT 1
