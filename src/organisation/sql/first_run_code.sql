SELECT code_digest FROM first_run WHERE used_at IS NULL;
