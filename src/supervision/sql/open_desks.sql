SELECT id, began_at, unit_id, side, role FROM finding_desks WHERE finding_id = $1 AND ended_at IS NULL ORDER BY id
