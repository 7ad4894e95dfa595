-- The finding of an alert that lies on this desk.
SELECT finding_id FROM finding_alerts
WHERE id = $1 AND unit_id = $2 AND role = $3 AND (person_id IS NULL OR person_id = $4) AND deliver_at <= $5
