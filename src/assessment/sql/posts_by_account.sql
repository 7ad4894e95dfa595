-- $1, $2 beginning and end of the period, $3 known at.
SELECT account_id, count(DISTINCT post_id)
FROM post_versions
WHERE published_at >= $1 AND published_at < $2 AND recorded_from <= $3 AND recorded_to > $3
GROUP BY account_id
