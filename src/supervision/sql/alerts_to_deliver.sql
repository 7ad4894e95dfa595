SELECT id, finding_id, kind, unit_id, role FROM finding_alerts WHERE delivered_at IS NULL AND deliver_at <= $1 ORDER BY id
