-- Since the end of yesterday ($3): found, closed, newly overdue, accounts registered; $4 the moment.
SELECT
    (SELECT count(*) FROM findings AS f JOIN unit_nodes AS n ON n.id = f.host_unit_id
     WHERE f.opened_at >= $3 AND f.opened_at < $4 AND n.path >= $1 AND n.path < $2),
    (SELECT count(*) FROM findings AS f JOIN unit_nodes AS n ON n.id = f.host_unit_id
     WHERE f.closed_at >= $3 AND f.closed_at < $4 AND n.path >= $1 AND n.path < $2),
    (SELECT count(*) FROM findings AS f JOIN unit_nodes AS n ON n.id = f.host_unit_id
     WHERE f.due_at >= $3 AND f.due_at < $4 AND (f.closed_at IS NULL OR f.closed_at >= $4) AND n.path >= $1 AND n.path < $2),
    (SELECT count(*) FROM account_versions AS v JOIN unit_nodes AS n ON n.id = v.host_unit_id
     WHERE v.recorded_from >= $3 AND v.recorded_from < $4 AND v.recorded_to = 9223372036854775807
       AND NOT EXISTS (SELECT 1 FROM account_versions AS e WHERE e.account_id = v.account_id AND e.recorded_from < $3)
       AND n.path >= $1 AND n.path < $2)
