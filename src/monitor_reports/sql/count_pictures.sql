SELECT count(*) FROM monitor_report_pictures WHERE report_id = $1
