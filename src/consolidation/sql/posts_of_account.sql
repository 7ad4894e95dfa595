-- $1 account, $2 from, $3 end of the day, $4 known at: as the relation `posts` of the rules, with the text; the newest first.
SELECT p.post_id, p.published_at, p.title, p.body
FROM post_versions AS p
WHERE p.account_id = $1 AND p.published_at >= $2 AND p.published_at < $3 AND p.recorded_from <= $4
    AND (p.version = 1 OR p.recorded_from < $3) AND (p.recorded_to >= $3 OR p.recorded_to > $4) AND p.is_gone = 0
ORDER BY p.published_at DESC, p.post_id DESC
