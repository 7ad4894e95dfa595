UPDATE imports SET state = 'applied', report = $2, applied_at = $3 WHERE id = $1
