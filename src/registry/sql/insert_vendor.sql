INSERT INTO vendors (id, name, credit_code, version) VALUES ($1, $2, $3, 1)
