-- $1 assessment, $2 known at.
SELECT id, unit_id, coalesce(account_id, 0), indicator, entry_day, points, says
FROM assessment_entries
WHERE assessment_id = $1 AND recorded_from <= $2 AND recorded_to > $2
ORDER BY id
