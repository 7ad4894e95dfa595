SELECT id FROM findings WHERE state = $1 ORDER BY id
