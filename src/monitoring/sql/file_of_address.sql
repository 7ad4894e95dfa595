-- What the address gave since $2, the last time.
SELECT p.attachment_id, p.digest
FROM post_picture_addresses AS a
JOIN post_pictures AS p ON p.id = a.picture_id
WHERE a.address = $1 AND a.state = 'taken' AND a.settled_at >= $2
ORDER BY a.settled_at DESC
LIMIT 1
