SELECT coalesce(max(version), 0) + 1 FROM indicator_set_versions WHERE set_id = $1
