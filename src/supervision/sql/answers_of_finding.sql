SELECT a.id, u.name, a.done, a.cause, a.prevention, h.name, a.handed_in_at, s.name, a.signed_at, a.outcome
FROM finding_answers AS a
LEFT JOIN unit_versions AS u ON u.unit_id = a.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
LEFT JOIN people AS h ON h.id = a.handed_in_by
LEFT JOIN people AS s ON s.id = a.signed_by
WHERE a.finding_id = $1 ORDER BY a.id
