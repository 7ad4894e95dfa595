SELECT count(*)
-- include: posts_of_account
-- include: posts_asked
