-- $1 $2 scope of the company, $3 behind which id, $4 limit: the newest first.
SELECT c.id, c.number, c.title, c.company_unit_id, c.starts_on, c.ends_on, c.verifier_id, c.requirements, c.state, c.created_by, c.created_at,
       c.ended_at, c.ended_reason, c.version, n.path, u.name, u.short_name
FROM monitor_commissions AS c
JOIN unit_nodes AS n ON n.id = c.company_unit_id
JOIN unit_versions AS u ON u.unit_id = c.company_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE n.path >= $1 AND n.path < $2 AND c.id < $3
ORDER BY c.id DESC LIMIT $4
