SELECT p.attachment_id FROM monitor_report_pictures AS p WHERE p.report_id = $1 AND p.position = $2
