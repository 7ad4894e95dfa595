-- The open appeals of assessment $1 with the day by which each is to be decided.
SELECT unit_id, due_at FROM assessment_appeals WHERE assessment_id = $1 AND state = 'open' ORDER BY id
