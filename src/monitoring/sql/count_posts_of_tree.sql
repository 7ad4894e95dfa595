SELECT count(*)
-- include: posts_of_tree
-- include: posts_asked
