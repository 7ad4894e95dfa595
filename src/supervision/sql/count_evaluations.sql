SELECT count(*) FROM evaluations
