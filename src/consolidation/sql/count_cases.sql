-- As cases_page.
SELECT count(*)
FROM consolidation_cases AS c
JOIN account_versions AS v ON v.account_id = c.account_id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = v.host_unit_id
WHERE n.path >= $1 AND n.path < $2 AND n.path >= $3 AND n.path < $4
    AND ($5 = '' OR c.state = $5) AND ($6 = '' OR c.measure = $6) AND ($7 = 0 OR c.account_id = $7)
    AND ($8 = 0 OR ($8 = 1 AND c.closed_at IS NULL) OR ($8 = 2 AND c.closed_at IS NOT NULL))
    AND ($9 = 0 OR ($9 = 1 AND c.closed_at IS NULL AND c.due_at < $10) OR ($9 = 2 AND (c.closed_at IS NOT NULL OR c.due_at IS NULL OR c.due_at >= $10)))
