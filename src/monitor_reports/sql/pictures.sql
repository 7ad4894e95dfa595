SELECT position, attachment_id FROM monitor_report_pictures WHERE report_id = $1 ORDER BY position
