SELECT count(*) FROM papers WHERE is_public = 1 AND issued_at IS NOT NULL AND state = 'issued'
