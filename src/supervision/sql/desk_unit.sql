SELECT unit_id FROM finding_desks WHERE finding_id = $1 AND ended_at IS NULL ORDER BY id DESC LIMIT 1
