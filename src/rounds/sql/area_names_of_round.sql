SELECT DISTINCT area_code, area_name FROM round_strata WHERE round_id = $1
