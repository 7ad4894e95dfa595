-- $1 a change (0: the live ones); $2 lower-case pattern; $3 in office on this day ('' any).
FROM office_holders AS h
WHERE (($1 = 0 AND h.recorded_to = 9223372036854775807 AND h.recorded_from < 9223372036854775807) OR ($1 > 0 AND h.change_id = $1)
       OR ($1 > 0 AND h.id IN (SELECT e.holder_id FROM office_holder_endings AS e WHERE e.change_id = $1)))
  AND ($2 = '%' OR lower(h.name) LIKE $2 ESCAPE '!' OR lower(h.titles) LIKE $2 ESCAPE '!' OR lower(h.unit_name) LIKE $2 ESCAPE '!')
  AND ($3 = '' OR (h.valid_from <= $3 AND (h.valid_to = '' OR h.valid_to >= $3)))
