-- Items for person $1 alone, by his post as $4 at unit $3, are for $2 from now on.
UPDATE todo_items SET person_id = $2
WHERE person_id = $1 AND unit_id = $3 AND role = $4 AND done_at IS NULL
