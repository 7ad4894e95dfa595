INSERT INTO finding_desks (id, finding_id, state, side, unit_id, role, person_id, is_paused, began_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
