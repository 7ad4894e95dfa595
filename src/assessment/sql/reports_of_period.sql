SELECT id, unit_id, report_number, received_on, handled_on
FROM error_reports
WHERE received_on >= $1 AND received_on <= $2 AND recorded_from <= $3 AND recorded_to > $3
ORDER BY id
