SELECT id, name, credit_code FROM vendors
WHERE ($1 = '' OR replace(name, $1, '') <> name) AND (name, id) > ($2, $3)
ORDER BY name, id LIMIT $4
