INSERT INTO approval_counters (unit_id, year, last_number) VALUES ($1, $2, 1)
ON CONFLICT (unit_id, year) DO UPDATE SET last_number = approval_counters.last_number + 1
RETURNING last_number
