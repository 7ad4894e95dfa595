-- $1 state (empty: any), $2 lower-case pattern.
WHERE ($1 = '' OR r.state = $1) AND ($2 = '%' OR lower(r.title) LIKE $2 ESCAPE '!' OR lower(r.body) LIKE $2 ESCAPE '!' OR lower(r.number) LIKE $2 ESCAPE '!')
