-- People who hold a post in the scope [$1, $2) on day $4, or with $3 = 1 all; $5 words, $6 unit and $7 role are empty where they do not matter.
SELECT p.id, p.version, p.name, p.phone, l.login, coalesce(l.is_disabled, 0)
FROM people AS p
LEFT JOIN logins AS l ON l.person_id = p.id
WHERE ($3 = 1 OR EXISTS (
        SELECT 1 FROM appointments AS a JOIN unit_nodes AS n ON n.id = a.unit_id
        WHERE a.person_id = p.id AND a.recorded_to = 9223372036854775807 AND a.valid_from <= $4 AND a.valid_to > $4 AND n.path >= $1 AND n.path < $2))
    AND ($5 = '' OR replace(p.name, $5, '') <> p.name OR replace(coalesce(l.login, ''), $5, '') <> coalesce(l.login, ''))
    AND (($6 = 0 AND $7 = '') OR EXISTS (
        SELECT 1 FROM appointments AS b
        WHERE b.person_id = p.id AND b.recorded_to = 9223372036854775807 AND b.valid_from <= $4 AND b.valid_to > $4
            AND ($6 = 0 OR b.unit_id = $6) AND ($7 = '' OR b.role = $7)))
    AND p.id > $8
ORDER BY p.id
LIMIT $9;
