-- $1, $2 scope; $3 the moment. One row: accounts, stale accounts, open, overdue, due in the last 90 days as dispatched, of these closed by then.
SELECT
    (SELECT count(*) FROM account_versions AS v JOIN unit_nodes AS n ON n.id = v.host_unit_id
     WHERE v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31' AND v.state NOT IN ('shut_down', 'freezing', 'cancelled_to_audit', 'cancelled')
       AND n.path >= $1 AND n.path < $2),
    (SELECT count(DISTINCT f.account_id) FROM findings AS f JOIN unit_nodes AS n ON n.id = f.host_unit_id
     WHERE f.rule = '2.4d-stale-update' AND f.opened_at < $3 AND (f.closed_at IS NULL OR f.closed_at >= $3) AND f.last_day IS NULL
       AND n.path >= $1 AND n.path < $2),
    (SELECT count(*) FROM findings AS f JOIN unit_nodes AS n ON n.id = f.host_unit_id
     WHERE f.opened_at < $3 AND (f.closed_at IS NULL OR f.closed_at >= $3) AND n.path >= $1 AND n.path < $2),
    (SELECT count(*) FROM findings AS f JOIN unit_nodes AS n ON n.id = f.host_unit_id
     WHERE f.opened_at < $3 AND (f.closed_at IS NULL OR f.closed_at >= $3) AND f.due_at < $3 AND n.path >= $1 AND n.path < $2),
    (SELECT count(*) FROM findings AS f JOIN unit_nodes AS n ON n.id = f.host_unit_id
     WHERE f.original_due_at < $3 AND f.original_due_at >= $3 - 7776000000 AND n.path >= $1 AND n.path < $2),
    (SELECT count(*) FROM findings AS f JOIN unit_nodes AS n ON n.id = f.host_unit_id
     WHERE f.original_due_at < $3 AND f.original_due_at >= $3 - 7776000000 AND f.closed_at <= f.original_due_at
       AND n.path >= $1 AND n.path < $2)
