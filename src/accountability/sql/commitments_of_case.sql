SELECT m.id, m.body, m.due_on, m.state, m.report, m.reported_on, m.confirmed_on, m.attachment_id
FROM admonition_commitments AS m
WHERE m.case_id = $1
ORDER BY m.due_on, m.id
