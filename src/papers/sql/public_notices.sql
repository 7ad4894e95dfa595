SELECT p.id, p.title, p.word, p.year, p.number, u.name, p.written_on, p.issued_at, p.version
FROM papers AS p
JOIN unit_versions AS u ON u.unit_id = p.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE p.is_public = 1 AND p.issued_at IS NOT NULL AND p.state = 'issued' AND (p.issued_at, p.id) < ($1, $2)
ORDER BY p.issued_at DESC, p.id DESC LIMIT $3
