SELECT count(*)
-- include: chosen_holders
