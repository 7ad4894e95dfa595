SELECT id FROM census_sheets WHERE census_id = $1 AND state IN ('to_answer', 'to_sign') ORDER BY id
