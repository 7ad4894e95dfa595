SELECT id, name, credit_code FROM vendors WHERE id = $1
