SELECT f.id, f.version, f.title, f.rule, f.severity, f.state, f.opened_at, f.closed_at, f.first_day, f.last_day, f.due_at, f.due_is_provisional,
       f.dispatched_at, f.host_unit_id, u.name, u.short_name, u.kind, f.account_id, a.name, i.platform, h.name, t.role, 0, f.source, f.order_number,
       (SELECT max(k.began_at) FROM finding_desks AS k WHERE k.finding_id = f.id AND k.ended_at IS NULL AND k.side = 'supervising')
FROM findings AS f
JOIN unit_nodes AS n ON n.id = f.host_unit_id
LEFT JOIN unit_nodes AS w ON w.id = f.holder_unit_id
LEFT JOIN unit_versions AS u ON u.unit_id = f.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
LEFT JOIN account_identities AS i ON i.id = f.account_id
LEFT JOIN account_versions AS a ON a.account_id = f.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
LEFT JOIN todo_items AS t ON t.id = (SELECT min(o.id) FROM todo_items AS o
    WHERE o.subject_kind = 'finding' AND o.subject_id = f.id AND o.done_at IS NULL)
LEFT JOIN unit_versions AS h ON h.unit_id = t.unit_id AND h.recorded_to = 9223372036854775807 AND h.valid_to = '9999-12-31'
WHERE f.id = $3 AND ((n.path >= $1 AND n.path < $2) OR (w.path >= $1 AND w.path < $2))
