UPDATE post_versions SET hit_count = hit_count + $3 WHERE post_id = $1 AND version = $2
