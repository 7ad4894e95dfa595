SELECT count(*)
-- include: posts_of_city
-- include: posts_asked
