SELECT count(*) FROM approved_releases AS r
WHERE ($1 = '' OR r.state = $1) AND ($2 = '%' OR lower(r.title) LIKE $2 ESCAPE '!' OR lower(r.body) LIKE $2 ESCAPE '!' OR lower(r.number) LIKE $2 ESCAPE '!')
