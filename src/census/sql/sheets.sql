-- $1 campaign, $2 $3 scope, $4 state ('' any, open: not signed, answered: signed), $5 $6 group, $7 words, $8 late, $9 declared none (-1 any),
-- $10 behind which id, $11 limit.
SELECT s.id, s.census_id, s.unit_id, s.state, s.declares_none, s.note, s.submitted_by, s.submitted_at, s.signed_by, s.signed_at, s.signed_digest,
       s.scan_id, s.is_late, s.reminded_at, s.reminders, s.version, n.path, u.name, u.short_name, u.kind,
       (SELECT count(*) FROM census_lines AS l WHERE l.sheet_id = s.id),
       (SELECT count(*) FROM census_lines AS l WHERE l.sheet_id = s.id AND l.verdict <> ''),
       (SELECT count(*) FROM census_lines AS l WHERE l.sheet_id = s.id AND l.verdict IN ('corrected', 'not_ours', 'added'))
FROM census_sheets AS s
JOIN unit_nodes AS n ON n.id = s.unit_id
JOIN unit_versions AS u ON u.unit_id = s.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE s.census_id = $1 AND n.path >= $2 AND n.path < $3
  AND ($4 = '' OR s.state = $4 OR ($4 = 'open' AND s.state IN ('to_answer', 'to_sign', 'unanswered'))
       OR ($4 = 'answered' AND s.state IN ('signed', 'archived')))
  AND n.path >= $5 AND n.path < $6
  AND ($7 = '' OR replace(u.name, $7, '') <> u.name OR replace(u.short_name, $7, '') <> u.short_name)
  AND ($8 = -1 OR s.is_late = $8) AND ($9 = -1 OR s.declares_none = $9) AND s.id > $10
ORDER BY s.id LIMIT $11
