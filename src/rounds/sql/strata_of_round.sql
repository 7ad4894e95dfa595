SELECT area_code, platform, total, quota, always, drawn FROM round_strata WHERE round_id = $1 ORDER BY area_code, platform
