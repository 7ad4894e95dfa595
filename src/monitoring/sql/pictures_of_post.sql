-- Pictures and videos of a version, with the address that the first one of it was fetched from.
SELECT p.id, f.file_name, p.state, p.refusal, p.reading, p.hash, p.recorded_from, p.kind,
       (SELECT min(a.address) FROM post_picture_addresses AS a WHERE a.picture_id = p.id AND a.state = 'taken')
FROM post_pictures AS p
JOIN attachments AS f ON f.id = p.attachment_id
WHERE p.post_id = $1 AND p.post_version = $2
ORDER BY p.id
