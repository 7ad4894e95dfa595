-- $1 $2 scope, $3 state ('' any), $4 before which id, $5 limit. Seen by whoever sees one of its sheets or the unit that it covers.
SELECT c.id, c.title, c.reference_day, c.due_on, c.scope_unit_id, c.unit_kinds, c.answered_by, c.instructions, c.state, c.created_by, c.created_unit_id,
       c.created_at, c.started_at, c.closed_at, c.version
FROM censuses AS c
JOIN unit_nodes AS r ON r.id = c.scope_unit_id
WHERE ($3 = '' OR c.state = $3) AND c.id < $4
  AND ((r.path >= $1 AND r.path < $2)
       OR EXISTS (SELECT 1 FROM census_sheets AS s JOIN unit_nodes AS n ON n.id = s.unit_id WHERE s.census_id = c.id AND n.path >= $1 AND n.path < $2))
ORDER BY c.id DESC LIMIT $5
