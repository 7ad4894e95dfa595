-- $1 city office, $2 day.
SELECT DISTINCT p.id, p.name, a.title, a.role
FROM appointments AS a JOIN people AS p ON p.id = a.person_id
WHERE a.unit_id = $1 AND a.role IN ('city_office_clerk', 'city_office_section_chief') AND a.valid_from <= $2 AND a.valid_to > $2
  AND a.recorded_to = 9223372036854775807
ORDER BY p.name, p.id
