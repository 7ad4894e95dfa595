SELECT count(*)
-- include: hits_of_account
-- include: hits_asked
