SELECT count(*) FROM unit_nodes
