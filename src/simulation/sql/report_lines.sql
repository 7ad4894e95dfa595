-- What became of the monitor's reports.
SELECT number, state FROM monitor_reports ORDER BY number
