-- $1 $2 scope of the company: why nothing can be handed in today is said of the one that ends last.
SELECT c.id FROM monitor_commissions AS c JOIN unit_nodes AS n ON n.id = c.company_unit_id
WHERE n.path >= $1 AND n.path < $2
ORDER BY c.ends_on DESC, c.id DESC LIMIT 1
