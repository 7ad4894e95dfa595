SELECT 1 FROM own_words
WHERE wrong = $1 AND kind = $2 AND suggestion = $3 AND valid_from = $4 AND recorded_to = 9223372036854775807 AND recorded_from < 9223372036854775807
