UPDATE admonition_commitments SET state = $2, report = $3, reported_on = $4, confirmed_on = $5, attachment_id = $6 WHERE id = $1
