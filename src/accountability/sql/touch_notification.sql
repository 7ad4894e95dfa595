UPDATE notifications SET sameness = $2, version = version + 1 WHERE id = $1
