SELECT l.id, l.sheet_id, l.unit_id, l.account_id, l.snapshot, l.verdict, l.proposal, l.note, l.answered_by, l.answered_at, l.decision, l.decided_by,
       l.decided_at, l.decision_note, l.result_account_id, u.name, u.short_name, u.kind
FROM census_lines AS l
JOIN unit_versions AS u ON u.unit_id = l.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE l.sheet_id = $1
ORDER BY CASE WHEN l.account_id IS NULL THEN 1 ELSE 0 END, l.id
