INSERT INTO monitor_commission_units (commission_id, unit_id) VALUES ($1, $2)
