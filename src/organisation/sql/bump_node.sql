UPDATE unit_nodes SET version = version + 1 WHERE id = $1;
