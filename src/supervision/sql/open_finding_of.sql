-- The open finding of this rule, subject and key.
SELECT id FROM findings
WHERE rule = $1 AND subject_kind = $2 AND subject_id = $3 AND violation_key = $4 AND closed_at IS NULL
ORDER BY id LIMIT 1
