SELECT id FROM post_pictures WHERE post_id = $1 AND post_version = $2 AND digest = $3
