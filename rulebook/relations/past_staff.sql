-- about: 历来岗位：截至当日曾经在任、截至所知时点已登记的岗位
SELECT p.unit_id, p.person_id, p.role
FROM appointments AS p
WHERE p.valid_from <= $as_of AND p.recorded_from <= $known_as_of
