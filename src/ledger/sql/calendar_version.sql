SELECT calendar_version FROM calendar_days ORDER BY day LIMIT 1
