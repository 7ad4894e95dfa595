UPDATE people SET name = $2, phone = $3, version = version + 1 WHERE id = $1;
