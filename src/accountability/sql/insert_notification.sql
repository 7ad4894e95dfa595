INSERT INTO notifications (id, sameness, version) VALUES ($1, $2, 1)
