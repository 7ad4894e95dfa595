INSERT INTO ladder_basis (case_id, notification_id) VALUES ($1, $2)
