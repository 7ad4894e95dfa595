SELECT path FROM unit_nodes WHERE id = $1
