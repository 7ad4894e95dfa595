-- about: 岗位：截至当日在任、截至所知时点已登记的岗位，role 为角色代码（见 rulebook/permissions.yaml）
SELECT p.unit_id, p.person_id, p.role
FROM appointments AS p
WHERE p.valid_from <= $as_of AND p.valid_to > $as_of AND p.recorded_from <= $known_as_of AND p.recorded_to > $known_as_of
