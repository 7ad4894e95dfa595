SELECT rule, field, start_at, end_at FROM post_hits WHERE post_id = $1 AND post_version = $2
