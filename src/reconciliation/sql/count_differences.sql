SELECT count(*)
-- include: chosen_differences
