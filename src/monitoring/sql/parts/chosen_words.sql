-- $1 a change (0: the live words); $2 lower-case pattern; $3 kind ('' any).
FROM own_words AS w
WHERE (($1 = 0 AND w.recorded_to = 9223372036854775807 AND w.recorded_from < 9223372036854775807) OR ($1 > 0 AND w.change_id = $1)
       OR ($1 > 0 AND w.id IN (SELECT e.word_id FROM word_endings AS e WHERE e.change_id = $1)))
  AND ($2 = '%' OR lower(w.wrong) LIKE $2 ESCAPE '!' OR lower(w.suggestion) LIKE $2 ESCAPE '!') AND ($3 = '' OR w.kind = $3)
