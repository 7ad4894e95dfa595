-- $1 this one, $2 its first day, $3 set: the newest announced before it by the same set.
SELECT id FROM assessments
WHERE id <> $1 AND period_to < $2 AND set_id = $3 AND announced_at IS NOT NULL
ORDER BY period_to DESC, id DESC LIMIT 1
