UPDATE account_metrics SET recorded_to = $2 WHERE id = $1
