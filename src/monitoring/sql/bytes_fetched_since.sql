SELECT CAST(coalesce(sum(size_bytes), 0) AS BIGINT) FROM post_picture_addresses WHERE settled_at >= $1
