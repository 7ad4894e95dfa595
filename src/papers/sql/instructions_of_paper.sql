SELECT i.id, i.paper_id, i.given_by, i.body, i.given_on, i.unit_id, i.due_on, i.state, i.result, i.reported_at, i.closed_at, i.created_at, i.version,
       u.name, n.path, p.title, pn.path
FROM paper_instructions AS i
JOIN papers AS p ON p.id = i.paper_id
JOIN unit_nodes AS pn ON pn.id = p.unit_id
JOIN unit_nodes AS n ON n.id = i.unit_id
JOIN unit_versions AS u ON u.unit_id = i.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE i.paper_id = $1
ORDER BY i.id
