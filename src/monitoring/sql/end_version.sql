UPDATE post_versions SET recorded_to = $3 WHERE post_id = $1 AND version = $2
