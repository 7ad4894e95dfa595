SELECT count(*)
-- include: chosen_words
