INSERT INTO word_endings (change_id, word_id) VALUES ($1, $2)
