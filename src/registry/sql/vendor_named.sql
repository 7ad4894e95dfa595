SELECT id FROM vendors WHERE name = $1 OR ($2 <> '' AND credit_code = $2)
