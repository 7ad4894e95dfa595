SELECT u.unit_id
FROM unit_versions AS u
WHERE u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31' AND u.state = 'active'
  AND (u.kind = 'town' OR (u.kind IN ('department', 'city_institution') AND u.level = 'city'))
ORDER BY CASE u.kind WHEN 'town' THEN 0 ELSE 1 END, u.unit_id
