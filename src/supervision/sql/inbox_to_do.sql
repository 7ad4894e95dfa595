-- $1 unit, $2 role, $3 person, $4 process ('' any), $5 today. What lies on his desk and on those delegated to him. The most urgent first,
-- undated last.
SELECT t.id, t.process, t.subject_kind, t.subject_id, t.task, t.title, t.unit_id, u.name, u.short_name, t.role, t.created_at, t.due_at,
       t.is_provisional, t.done_at, f.severity, f.state, f.host_unit_id, h.name, h.short_name
FROM todo_items AS t
LEFT JOIN unit_versions AS u ON u.unit_id = t.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
LEFT JOIN findings AS f ON t.subject_kind = 'finding' AND f.id = t.subject_id
LEFT JOIN unit_versions AS h ON h.unit_id = f.host_unit_id AND h.recorded_to = 9223372036854775807 AND h.valid_to = '9999-12-31'
WHERE t.id IN (SELECT o.id FROM todo_items AS o
               WHERE o.done_at IS NULL AND o.unit_id = $1 AND o.role = $2 AND (o.person_id IS NULL OR o.person_id = $3)
               UNION
               SELECT o.id FROM delegations AS d
               JOIN appointments AS p ON p.id = d.from_appointment_id AND p.recorded_to = 9223372036854775807 AND p.valid_from <= $5 AND p.valid_to > $5
               JOIN todo_items AS o ON o.unit_id = d.unit_id AND o.role = d.role AND o.process = d.process AND o.done_at IS NULL
               WHERE d.to_person_id = $3 AND d.starts_on <= $5 AND d.ends_on >= $5 AND d.revoked_at IS NULL
                 AND (o.person_id IS NULL OR o.person_id = d.from_person_id))
  AND ($4 = '' OR t.process = $4)
ORDER BY CASE WHEN t.due_at IS NULL THEN 1 ELSE 0 END, t.due_at, t.id
