SELECT d.id, d.process, d.from_person_id, f.name, d.unit_id, u.name, u.short_name, d.role, d.to_person_id, t.name, d.starts_on, d.ends_on, d.reason,
       d.revoked_at
FROM delegations AS d
JOIN people AS f ON f.id = d.from_person_id
JOIN people AS t ON t.id = d.to_person_id
JOIN unit_versions AS u ON u.unit_id = d.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE d.from_person_id = $1 OR d.to_person_id = $1
ORDER BY d.id DESC LIMIT 200
