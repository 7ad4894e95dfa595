UPDATE own_words SET recorded_to = $2
WHERE id IN (SELECT word_id FROM word_endings WHERE change_id = $1) AND recorded_to = 9223372036854775807
