DELETE FROM monitor_commission_units WHERE commission_id = $1
