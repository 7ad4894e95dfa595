-- $1 campaign, $2 $3 scope, $4 decision ('' any), $5 verdict ('' any), $6 behind which id, $7 limit.
SELECT l.id, l.sheet_id, l.unit_id, l.account_id, l.snapshot, l.verdict, l.proposal, l.note, l.answered_by, l.answered_at, l.decision, l.decided_by,
       l.decided_at, l.decision_note, l.result_account_id, u.name, u.short_name, u.kind
FROM census_lines AS l
JOIN unit_versions AS u ON u.unit_id = l.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
JOIN census_sheets AS s ON s.id = l.sheet_id
JOIN unit_nodes AS n ON n.id = s.unit_id
WHERE s.census_id = $1 AND n.path >= $2 AND n.path < $3 AND l.decision <> '' AND ($4 = '' OR l.decision = $4)
  AND ($5 = '' OR l.verdict = $5) AND l.id > $6
ORDER BY l.id LIMIT $7
