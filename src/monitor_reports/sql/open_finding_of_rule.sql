-- $1 rule, $2 account, $3 $4 days, $5 address of the post where each post is a problem of its own ('' any).
SELECT f.id FROM findings AS f
WHERE f.rule = $1 AND f.account_id = $2 AND f.closed_at IS NULL AND f.triage = 'shown' AND f.first_day <= $4
  AND (f.last_day IS NULL OR f.last_day >= $3)
  AND ($5 = '' OR (f.subject_kind = 'post' AND f.subject_id IN (SELECT p.post_id FROM post_versions AS p WHERE p.account_id = $2 AND replace(replace(p.url, 'http://', 'https://'), 'https://www.', 'https://') = replace($5, 'https://www.', 'https://'))))
ORDER BY f.id LIMIT 1
