-- $1, $2 beginning and end of the period, $3 known at: rounds that were closed in the period, with the newest version of their result by then.
SELECT r.id, r.title, r.created_unit_id, r.closed_at, max(v.version)
FROM rounds AS r
JOIN round_results AS v ON v.round_id = r.id AND v.made_at <= $3
WHERE r.state = 'closed' AND r.closed_at >= $1 AND r.closed_at < $2 AND r.closed_at <= $3
GROUP BY r.id, r.title, r.created_unit_id, r.closed_at
ORDER BY r.id
