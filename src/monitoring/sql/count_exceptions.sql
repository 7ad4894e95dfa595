SELECT count(*) FROM hit_exceptions AS e
WHERE ($1 = '' OR e.state = $1) AND ($4 = '' OR e.rule = $4) AND (e.unit_path = '/' OR (e.unit_path >= $2 AND e.unit_path < $3))
