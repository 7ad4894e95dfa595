-- include: matches
WHERE m.post_id = $1 AND n.path >= $2 AND n.path < $3
ORDER BY m.id
