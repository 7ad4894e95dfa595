SELECT c.id, c.kind, c.proposed_for, c.account_id, c.unit_id, c.state, c.content, c.proposed_by, c.decided_by, c.paper_id, c.due_at, c.version,
       c.opened_at, c.closed_at
FROM ladder_cases AS c
WHERE c.id = $1
