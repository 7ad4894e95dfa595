SELECT id FROM monitor_commissions WHERE number = $1
