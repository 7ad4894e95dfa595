SELECT count(*) FROM imports WHERE created_by = $1
