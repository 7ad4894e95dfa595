SELECT l.id, l.round_id, l.account_id, l.account_name, l.platform, l.account_kind, l.unit_id, l.unit_name, l.area_code, l.area_name, l.reason, l.ticket,
       l.inspector_id, l.observation, l.watched_through, l.verdict, l.moved_from_unit_id, l.version, n.path
FROM round_accounts AS l
JOIN unit_nodes AS n ON n.id = l.unit_id
WHERE l.round_id = $1 AND l.inspector_id IS NULL
ORDER BY l.id
