SELECT id FROM unit_nodes WHERE path = $1
