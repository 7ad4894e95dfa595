-- $1 $2 scope of the company, $3 day.
SELECT c.id FROM monitor_commissions AS c JOIN unit_nodes AS n ON n.id = c.company_unit_id
WHERE n.path >= $1 AND n.path < $2 AND c.state = 'in_force' AND c.starts_on <= $3 AND c.ends_on >= $3
ORDER BY c.id LIMIT 2
