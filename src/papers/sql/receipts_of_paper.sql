SELECT r.id, r.paper_id, r.unit_id, r.is_copy, r.due_at, r.due_is_provisional, r.signed_by, r.signed_at, r.note, r.reminded_at, r.reminders, u.name,
       u.short_name, n.path, coalesce(person.name, '')
FROM paper_receipts AS r
JOIN unit_nodes AS n ON n.id = r.unit_id
JOIN unit_versions AS u ON u.unit_id = r.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
LEFT JOIN people AS person ON person.id = r.signed_by
WHERE r.paper_id = $1
ORDER BY r.is_copy, r.id
