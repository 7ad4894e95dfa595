SELECT id FROM watch_list_entries WHERE account_id = $1 AND left_on IS NULL AND (ends_on IS NULL OR ends_on >= $2) LIMIT 1
