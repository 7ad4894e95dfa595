SELECT u.unit_id, u.name, u.short_name FROM unit_versions AS u
WHERE u.unit_id = $1 AND u.recorded_from <= $3 AND u.recorded_to > $3
ORDER BY CASE WHEN u.valid_from <= $2 AND u.valid_to > $2 THEN 0 ELSE 1 END, u.valid_from DESC
LIMIT 1
