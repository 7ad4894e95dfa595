SELECT count(*) FROM vendors WHERE ($1 = '' OR replace(name, $1, '') <> name)
