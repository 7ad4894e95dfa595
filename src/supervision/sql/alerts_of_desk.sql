-- $1 unit, $2 role, $3 person, $4 now, $5 1: unread alone, $6 id of the last one seen, $7 limit.
SELECT a.id, a.finding_id, f.title, a.kind, a.number, a.level, a.for_due_at, u.name, a.role, p.name, a.body, s.name, a.created_at, a.deliver_at,
       a.read_at, r.name
FROM finding_alerts AS a
JOIN findings AS f ON f.id = a.finding_id
LEFT JOIN unit_versions AS u ON u.unit_id = a.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
LEFT JOIN people AS p ON p.id = a.person_id
LEFT JOIN people AS s ON s.id = a.sent_by
LEFT JOIN people AS r ON r.id = a.read_by
WHERE a.unit_id = $1 AND a.role = $2 AND (a.person_id IS NULL OR a.person_id = $3) AND a.deliver_at <= $4
  AND ($5 = 0 OR a.read_at IS NULL) AND a.id < $6
ORDER BY a.id DESC LIMIT $7
