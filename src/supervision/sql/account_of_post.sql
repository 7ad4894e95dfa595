SELECT account_id FROM post_versions WHERE post_id = $1 AND version = 1
