-- The newest finding of this violation that was marked gone with this last day.
SELECT id FROM findings
WHERE rule = $1 AND subject_kind = $2 AND subject_id = $3 AND violation_key = $4 AND last_day = $5
ORDER BY id DESC LIMIT 1
