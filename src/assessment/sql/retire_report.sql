UPDATE error_reports SET recorded_to = $2 WHERE report_number = $1 AND recorded_to = 9223372036854775807
