INSERT INTO finding_alerts (id, finding_id, kind, number, level, for_due_at, unit_id, role, person_id, body, sent_by, created_at, deliver_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
ON CONFLICT DO NOTHING
