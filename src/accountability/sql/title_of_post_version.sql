SELECT p.title FROM post_versions AS p WHERE p.post_id = $1 AND p.version = $2
