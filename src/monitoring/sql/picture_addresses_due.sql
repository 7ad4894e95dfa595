-- The one that waits longest of each host, $2 at most.
SELECT a.id, a.post_id, a.post_version, a.account_id, a.position, a.address, a.host, a.attempts
FROM post_picture_addresses AS a
WHERE a.id IN (SELECT min(b.id) FROM post_picture_addresses AS b WHERE b.state = 'waiting' AND b.next_at <= $1 GROUP BY b.host)
ORDER BY a.next_at, a.id
LIMIT $2
