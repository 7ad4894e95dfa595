SELECT id FROM rounds WHERE proposal = $1
