SELECT count(*) FROM monitor_commissions AS c JOIN unit_nodes AS n ON n.id = c.company_unit_id WHERE n.path >= $1 AND n.path < $2
