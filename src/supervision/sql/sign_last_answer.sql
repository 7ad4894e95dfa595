UPDATE finding_answers SET outcome = 'handed_in', signed_by = $2, signed_at = $3
WHERE id = (SELECT max(a.id) FROM finding_answers AS a WHERE a.finding_id = $1)
