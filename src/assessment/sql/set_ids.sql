SELECT DISTINCT set_id FROM indicator_set_versions ORDER BY set_id
