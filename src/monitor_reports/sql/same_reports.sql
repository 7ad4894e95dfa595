-- $1 account, $2 code, $3 $4 days, $5 address of the post where each post is a problem of its own ('' any): the same problem, reported before
-- and not refused; the one that leads.
SELECT r.id, r.finding_id FROM monitor_reports AS r
WHERE r.account_id = $1 AND r.code = $2 AND r.found_on <= $4 AND r.found_until >= $3 AND r.state IN ('to_verify', 'asked_back', 'accepted')
  AND ($5 = '' OR replace(r.post_link, 'https://www.', 'https://') = replace($5, 'https://www.', 'https://'))
ORDER BY r.id LIMIT 1
