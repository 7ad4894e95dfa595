SELECT area_code, platform, total, always, quota, drawn FROM round_strata WHERE round_id = $1 ORDER BY area_code, platform
