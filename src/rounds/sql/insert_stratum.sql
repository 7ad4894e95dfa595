INSERT INTO round_strata (round_id, area_code, area_name, platform, total, quota, always, drawn) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
