SELECT id FROM indicator_set_versions WHERE set_id = $1 AND version = $2
