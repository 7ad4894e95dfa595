INSERT INTO admonition_commitments (id, case_id, body, due_on, state, report, reported_on, confirmed_on, attachment_id)
VALUES ($1, $2, $3, $4, 'open', '', NULL, NULL, NULL)
