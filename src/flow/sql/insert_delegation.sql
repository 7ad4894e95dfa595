INSERT INTO delegations (id, process, from_person_id, from_appointment_id, unit_id, role, to_person_id, starts_on, ends_on, reason, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
