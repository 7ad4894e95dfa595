SELECT version, recorded_from, is_gone, title, digest FROM post_versions WHERE post_id = $1 ORDER BY version DESC
