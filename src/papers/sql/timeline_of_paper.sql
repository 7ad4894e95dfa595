SELECT e.sequence, e.recorded_at, coalesce(p.name, ''), coalesce(u.short_name, ''), e.bytes
FROM ledger_entries AS e
LEFT JOIN people AS p ON p.id = e.actor_person_id
LEFT JOIN unit_versions AS u ON u.unit_id = e.actor_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE e.subject_kind = 'paper' AND e.subject_id = $1 ORDER BY e.sequence
