-- The filter of sheets.sql.
SELECT count(*)
FROM census_sheets AS s
JOIN unit_nodes AS n ON n.id = s.unit_id
JOIN unit_versions AS u ON u.unit_id = s.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE s.census_id = $1 AND n.path >= $2 AND n.path < $3
  AND ($4 = '' OR s.state = $4 OR ($4 = 'open' AND s.state IN ('to_answer', 'to_sign', 'unanswered'))
       OR ($4 = 'answered' AND s.state IN ('signed', 'archived')))
  AND n.path >= $5 AND n.path < $6
  AND ($7 = '' OR replace(u.name, $7, '') <> u.name OR replace(u.short_name, $7, '') <> u.short_name)
  AND ($8 = -1 OR s.is_late = $8) AND ($9 = -1 OR s.declares_none = $9)
