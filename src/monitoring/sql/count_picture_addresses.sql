SELECT count(*) FROM post_picture_addresses WHERE post_id = $1 AND post_version = $2
