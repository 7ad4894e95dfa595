DELETE FROM census_lines WHERE id = $1 AND account_id IS NULL
