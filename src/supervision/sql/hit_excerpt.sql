SELECT excerpt FROM post_hits WHERE id = $1
