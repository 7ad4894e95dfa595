UPDATE website_results SET recorded_to = $4
WHERE unit_id = $1 AND site = $2 AND checked_on = $3 AND recorded_to = 9223372036854775807
