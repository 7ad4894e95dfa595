SELECT id FROM censuses WHERE state = 'running' ORDER BY id
