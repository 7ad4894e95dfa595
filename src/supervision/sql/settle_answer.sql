-- The last answer of finding $1, if its outcome is still open.
UPDATE finding_answers SET outcome = $2
WHERE id = (SELECT max(a.id) FROM finding_answers AS a WHERE a.finding_id = $1) AND outcome IN ('waiting', 'handed_in')
