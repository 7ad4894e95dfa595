SELECT count(*) FROM finding_alerts
WHERE unit_id = $1 AND role = $2 AND (person_id IS NULL OR person_id = $3) AND deliver_at <= $4 AND read_at IS NULL
