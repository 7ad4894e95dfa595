SELECT count(*)
-- include: hits_of_tree
-- include: hits_asked
