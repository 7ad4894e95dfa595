UPDATE finding_alerts SET delivered_at = $1 WHERE delivered_at IS NULL AND deliver_at <= $1
