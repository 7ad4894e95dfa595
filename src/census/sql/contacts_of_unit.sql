-- Whom to ring: those who fill in and those who sign. $1 unit, $2 day.
SELECT DISTINCT p.name, p.phone, a.role, a.title
FROM appointments AS a JOIN people AS p ON p.id = a.person_id
WHERE a.unit_id = $1 AND a.role IN ('editor', 'section_head', 'leader', 'supervising_officer') AND a.valid_from <= $2 AND a.valid_to > $2
  AND a.recorded_to = 9223372036854775807
ORDER BY a.role, p.name
