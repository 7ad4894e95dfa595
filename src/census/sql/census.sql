SELECT c.id, c.title, c.reference_day, c.due_on, c.scope_unit_id, c.unit_kinds, c.answered_by, c.instructions, c.state, c.created_by, c.created_unit_id,
       c.created_at, c.started_at, c.closed_at, c.version
FROM censuses AS c WHERE c.id = $1
