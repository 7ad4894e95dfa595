SELECT count(*)
-- include: hits_of_city
-- include: hits_asked
