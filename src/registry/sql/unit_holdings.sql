-- What is bound to a unit today and follows it in a reorganisation: units beneath it, units it supervises, appointments, accounts, open findings, filings due, to-do items.
SELECT (SELECT count(*) FROM unit_versions AS u
        WHERE u.parent_id = $1 AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31' AND u.state = 'active'),
       (SELECT count(*) FROM unit_versions AS u
        WHERE u.supervising_unit_id = $1 AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31' AND u.state = 'active'),
       (SELECT count(*) FROM appointments AS p
        WHERE p.unit_id = $1 AND p.recorded_to = 9223372036854775807 AND p.valid_from <= $2 AND p.valid_to > $2),
       (SELECT count(*) FROM account_versions AS v
        WHERE v.host_unit_id = $1 AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'),
       (SELECT count(*) FROM findings AS f WHERE f.host_unit_id = $1 AND f.closed_at IS NULL),
       (SELECT count(*) FROM filing_duties AS d
        JOIN filing_versions AS w ON w.filing_id = d.id AND w.recorded_to = 9223372036854775807 AND w.state IN ('due', 'submitted')
        JOIN account_versions AS v ON v.account_id = d.account_id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
        WHERE v.host_unit_id = $1),
       (SELECT count(*) FROM todo_items AS t WHERE t.unit_id = $1 AND t.done_at IS NULL)
