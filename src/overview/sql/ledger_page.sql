-- Newest first, before $1; each filter is off when empty or 0.
SELECT e.sequence, e.recorded_at, e.verb, e.subject_kind, e.subject_id, e.bytes, e.leaf, coalesce(p.name, '系统'), coalesce(u.name, '')
FROM ledger_entries AS e
LEFT JOIN people AS p ON p.id = e.actor_person_id
LEFT JOIN unit_versions AS u ON u.unit_id = e.actor_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE e.sequence < $1 AND ($2 = '' OR e.subject_kind = $2) AND ($3 = 0 OR e.subject_id = $3) AND ($4 = 0 OR e.actor_person_id = $4)
  AND ($5 = '' OR e.verb = $5)
ORDER BY e.sequence DESC
LIMIT $6
