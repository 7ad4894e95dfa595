-- $1 to whom, $2 process, $3 unit, $4 role, $5 today. Only while the giver holds the post.
SELECT d.from_person_id, d.from_appointment_id, d.unit_id, d.role
FROM delegations AS d
JOIN appointments AS a ON a.id = d.from_appointment_id AND a.recorded_to = 9223372036854775807 AND a.valid_from <= $5 AND a.valid_to > $5
WHERE d.to_person_id = $1 AND d.process = $2 AND d.unit_id = $3 AND d.role = $4 AND d.starts_on <= $5 AND d.ends_on >= $5
  AND d.revoked_at IS NULL
ORDER BY d.id LIMIT 1
