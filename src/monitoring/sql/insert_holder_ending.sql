INSERT INTO office_holder_endings (change_id, holder_id) VALUES ($1, $2)
