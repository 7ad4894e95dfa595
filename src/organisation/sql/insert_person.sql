INSERT INTO people (id, name, phone, version) VALUES ($1, $2, $3, 1);
