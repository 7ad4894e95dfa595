SELECT id FROM census_sheets WHERE census_id = $1 AND state = 'signed' ORDER BY id
