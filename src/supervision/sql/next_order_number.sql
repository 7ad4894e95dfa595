INSERT INTO order_counters (series, year, last_number) VALUES ($1, $2, 1)
ON CONFLICT (series, year) DO UPDATE SET last_number = order_counters.last_number + 1
RETURNING last_number
