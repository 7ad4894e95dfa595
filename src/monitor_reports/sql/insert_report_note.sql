INSERT INTO monitor_report_notes (id, report_id, event, body, person_id, unit_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
