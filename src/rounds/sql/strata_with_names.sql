SELECT area_code, area_name, platform, total, quota, always, drawn FROM round_strata WHERE round_id = $1 ORDER BY area_name, platform
