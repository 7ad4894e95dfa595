SELECT min(period_to) FROM rounds WHERE state = 'closed' AND scope_unit_id = $1
