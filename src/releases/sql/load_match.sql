-- include: matches
WHERE m.id = $1 AND n.path >= $2 AND n.path < $3
