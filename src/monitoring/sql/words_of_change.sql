-- Those that a change adds or, of an ending, takes out.
SELECT w.id, w.change_id, w.wrong, w.suggestion, w.kind, w.severity, w.valid_from, w.valid_to, w.near, w.not_near, w.except_in
FROM own_words AS w
WHERE w.change_id = $1 OR w.id IN (SELECT e.word_id FROM word_endings AS e WHERE e.change_id = $1)
ORDER BY w.id
