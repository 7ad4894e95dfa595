SELECT count(*) FROM word_changes WHERE ($1 = '' OR state = $1)
