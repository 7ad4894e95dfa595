UPDATE round_accounts SET moved_from_unit_id = unit_id, unit_id = $2, unit_name = $3, version = version + 1 WHERE id = $1
