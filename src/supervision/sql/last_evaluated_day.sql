SELECT max(as_of) FROM evaluations
