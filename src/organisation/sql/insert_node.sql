INSERT INTO unit_nodes (id, path, version) VALUES ($1, $2, 1);
