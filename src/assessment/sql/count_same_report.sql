SELECT count(*) FROM error_reports
WHERE report_number = $1 AND unit_id = $2 AND received_on = $3 AND coalesce(handled_on, '') = $4 AND recorded_to = 9223372036854775807
