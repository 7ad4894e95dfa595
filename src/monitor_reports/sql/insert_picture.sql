INSERT INTO monitor_report_pictures (report_id, position, attachment_id) VALUES ($1, $2, $3)
