UPDATE finding_alerts SET read_at = $2, read_by = $3 WHERE id = $1 AND read_at IS NULL
