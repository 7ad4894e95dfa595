INSERT INTO error_reports (id, unit_id, report_number, received_on, handled_on, recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, 9223372036854775807)
